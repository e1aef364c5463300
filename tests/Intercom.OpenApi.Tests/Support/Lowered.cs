using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming.Steps;
using Intercom.OpenApi.Pipeline;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Support;

/// <summary>
/// Lowers a description of which only what matters is written down: `schemas`, `paths`, `tags`, specification extensions, and other
/// members of `components`.
/// </summary>
internal static class Lowered
{
    private static readonly string[] TopLevel = ["paths", "tags"];

    /// <summary>Applies one step, and fails on its warnings as a build of the repository does.</summary>
    public static ApiDescription By<TStep>(string yaml)
        where TStep : IDescriptionStep, new()
    {
        ApiDescription description = LenientlyBy<TStep>(yaml);
        DiagnosticBaseline.Empty.Require(description.Diagnostics);
        return description;
    }

    /// <summary>Applies one step, and keeps its warnings.</summary>
    public static ApiDescription LenientlyBy<TStep>(string yaml)
        where TStep : IDescriptionStep, new()
    {
        ApiDescription description = Describe(yaml);
        new TStep().Apply(description);
        return description;
    }

    /// <summary>Names operations and applies all steps of the lowering, and fails on their warnings.</summary>
    public static ApiDescription ByAllSteps(string yaml) => All(Describe(yaml), requiresNoWarnings: true);

    /// <summary>Names operations and applies all steps of the lowering.</summary>
    public static ApiDescription All(ApiDescription description, bool requiresNoWarnings)
    {
        DescriptionSteps.Apply(description, [new NameOperations(), new DetectPagedOperations()]);
        ApiDescription lowered = PreparedDescription.Lower(description.Root, description.Diagnostics);
        if (requiresNoWarnings)
        {
            DiagnosticBaseline.Empty.Require(description.Diagnostics);
        }

        return lowered;
    }

    public static ApiDescription Describe(string yaml)
    {
        JObject given = YamlFile.Parse(yaml);
        JObject components = new() { ["schemas"] = new JObject() };
        JObject root = new() { ["info"] = new JObject { ["version"] = "1.0" }, ["paths"] = new JObject(), ["components"] = components };
        foreach (JProperty member in given.Properties())
        {
            bool isTopLevel = TopLevel.Contains(member.Name, StringComparer.Ordinal)
                || member.Name.StartsWith("x-", StringComparison.Ordinal);
            JObject owner = isTopLevel ? root : components;
            owner[member.Name] = member.Value;
        }

        return new ApiDescription(root);
    }
}
