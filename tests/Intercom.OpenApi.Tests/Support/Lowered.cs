using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Support;

/// <summary>Lowers a description of which only what matters is written down: `schemas`, `paths`, `tags`, specification extensions, and other members of `components`.</summary>
internal static class Lowered
{
    private static readonly string[] TopLevel = ["paths", "tags"];

    public static ApiDescription By<TStep>(string yaml)
        where TStep : IDescriptionStep, new()
    {
        ApiDescription description = Describe(yaml);
        new TStep().Apply(description);
        return description;
    }

    /// <summary>Lowers by one step, whose rules decide what nobody has.</summary>
    public static ApiDescription LenientlyBy<TStep>(string yaml)
        where TStep : IDescriptionStep, new()
    {
        ApiDescription description = new(Describe(yaml).Root, new DiagnosticBag());
        new TStep().Apply(description);
        return description;
    }

    public static ApiDescription ByAllSteps(string yaml)
    {
        ApiDescription description = Describe(yaml);
        LoweringPipeline.Apply(description);
        return description;
    }

    public static ApiDescription Describe(string yaml)
    {
        JObject given = YamlFile.Parse(yaml);
        JObject components = new() { ["schemas"] = new JObject() };
        JObject root = new() { ["info"] = new JObject { ["version"] = "1.0" }, ["paths"] = new JObject(), ["components"] = components };
        foreach (JProperty member in given.Properties())
        {
            bool isTopLevel = TopLevel.Contains(member.Name, StringComparer.Ordinal) || member.Name.StartsWith("x-", StringComparison.Ordinal);
            JObject owner = isTopLevel ? root : components;
            owner[member.Name] = member.Value;
        }

        return new ApiDescription(root);
    }
}
