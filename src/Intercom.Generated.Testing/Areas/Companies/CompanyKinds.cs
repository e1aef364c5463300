using System.Globalization;
using Intercom.Testing.Areas.Segments;
using Intercom.Testing.Areas.Tags;
using Intercom.Testing.Errors;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;

namespace Intercom.Testing.Areas.Companies;

/// <summary>The kinds of resources of companies.</summary>
internal static class CompanyKinds
{
    public static ResourceKind Company { get; } = new("companies")
    {
        CreateId = number => $"c0{number.ToString("D22", CultureInfo.InvariantCulture)}",
        NotFound = () => ApiErrors.NotFound("company_not_found", "Company Not Found"),
        Indexes = [RecordIndex.Of("company_id"), RecordIndex.Of("name"), Tagging.Index],
        Computed = new Dictionary<string, ComputedMember>(StringComparer.Ordinal)
        {
            ["app_id"] = (workspace, _) => workspace.Id,
            ["user_count"] = (workspace, company) => workspace.All(Kinds.Contact).CountBy("company", company.Id),
            ["tags"] = (workspace, company) => Tagging.List(Tagging.Find(workspace, company)),
            ["segments"] = (workspace, company) =>
                new View { ["type"] = "segment.list", ["segments"] = SegmentRules.Of(workspace, company) },
        },
    };
}
