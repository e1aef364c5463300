using System.Globalization;
using Intercom.Testing.Errors;
using Intercom.Testing.Resources;

namespace Intercom.Testing.Areas.Visitors;

/// <summary>The kinds of resources of visitors.</summary>
internal static class VisitorKinds
{
    public static ResourceKind Visitor { get; } = new("visitors")
    {
        CreateId = number => $"a0{number.ToString("D22", CultureInfo.InvariantCulture)}",
        NotFound = () => ApiErrors.NotFound("Visitor Not Found"),
        Indexes = [RecordIndex.Of("user_id")],
        Computed = new Dictionary<string, ComputedMember>(StringComparer.Ordinal)
        {
            ["app_id"] = (workspace, _) => workspace.Id,
            ["anonymous"] = (_, _) => true,
            ["pseudonym"] = (_, visitor) => visitor.Text("pseudonym") ?? "Blue Kite",
        },
    };
}
