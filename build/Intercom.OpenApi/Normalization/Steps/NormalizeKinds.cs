using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization.Steps;

/// <summary>
/// Removes members of the wrong kind, such as a list where OpenAPI has text, so that later steps can rely on it. Names that a description
/// chooses itself, such as those of properties and schemas, are not affected.
/// </summary>
public sealed class NormalizeKinds : INormalizationStep
{
    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "title", "description", "summary", "operationId", "format", "pattern", "name", "in", "style", "url", "version",
        "propertyName", "scheme", "bearerFormat",
    };

    private static readonly HashSet<string> Booleans =
        new(StringComparer.Ordinal) { "nullable", "deprecated", "explode", "uniqueItems", "readOnly", "writeOnly" };

    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal)
    {
        "paths", "responses", "content", "schemas", "requestBodies", "headers", "links", "callbacks", "securitySchemes",
        "pathItems", "mapping", "encoding", "variables", "patternProperties", "properties",
    };

    private static readonly HashSet<string> Objects = new(StringComparer.Ordinal) { "info", "components", "discriminator" };

    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal) { "tags", "servers", "security" };

    // Members that can have any value.
    private static readonly HashSet<string> Values = new(StringComparer.Ordinal) { "example", "examples", "default", "enum", "const" };

    public void Apply(JObject document, DiagnosticBag diagnostics) => NormalizeObject(document, diagnostics);

    private static void NormalizeItem(JToken token, DiagnosticBag diagnostics)
    {
        if (token is JObject item)
        {
            NormalizeObject(item, diagnostics);
        }

        foreach (JToken inner in (token as JArray ?? []).ToList())
        {
            NormalizeItem(inner, diagnostics);
        }
    }

    private static void NormalizeObject(JObject owner, DiagnosticBag diagnostics)
    {
        foreach (
            JProperty member in owner
                .Properties()
                .Where(member => !Values.Contains(member.Name) && !member.Name.StartsWith("x-", StringComparison.Ordinal))
                .ToList())
        {
            if (!IsOfItsKind(member))
            {
                diagnostics.Normalized(member.Path, $"removed: it is {Words(member.Value)}.");
                member.Remove();
            }
            else if (IsMap(member))
            {
                foreach (JProperty named in ((JObject)member.Value).Properties().ToList())
                {
                    NormalizeItem(named.Value, diagnostics);
                }
            }
            else
            {
                NormalizeItem(member.Value, diagnostics);
            }
        }
    }

    private static bool IsMap(JProperty member) => member.Value is JObject map
        && (Maps.Contains(member.Name) || (member.Name == "parameters" && !map.ContainsKey("name") && !map.ContainsKey("$ref")));

    // NormalizeSchemas reports properties that are no object.
    private static bool IsOfItsKind(JProperty member) => member.Value.Type == JTokenType.Null
        || (!Texts.Contains(member.Name) || member.Value is JValue)
        && (!Booleans.Contains(member.Name) || member.Value.Type == JTokenType.Boolean)
        && (!Objects.Contains(member.Name) && (!Maps.Contains(member.Name) || member.Name == "properties") || member.Value is JObject)
        && (member.Name != "required" || !IsParameter(member.Parent!) || member.Value.Type == JTokenType.Boolean)
        && (member.Name != "additionalProperties" || member.Value is JObject or JValue { Type: JTokenType.Boolean })
        && (!Lists.Contains(member.Name) || member.Value is JArray);

    private static bool IsParameter(JContainer owner) =>
        owner.Parent is JArray { Parent: JProperty { Name: "parameters" } } || owner is JObject item && item.ContainsKey("in");

    private static string Words(JToken token) => token switch
    {
        JObject => "an object",
        JArray => "a list",
        _ => "a value",
    };
}
