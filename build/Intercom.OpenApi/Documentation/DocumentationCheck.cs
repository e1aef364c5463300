using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Documentation;

/// <summary>Finds the operations, parameters, schemas and properties that say nothing of what they are.</summary>
public static class DocumentationCheck
{
    private static readonly string[] Compositions = ["allOf", "anyOf", "oneOf"];

    /// <summary>Refuses a description with gaps, and documentation of members that do not exist.</summary>
    public static void Demand(JObject document)
    {
        if (FindOrphans(document).FirstOrDefault() is { } orphan)
        {
            throw new DescriptionException($"{orphan} is documented in openapi/overlays/30-docs, but the description has no such member.");
        }

        List<DocumentationGap> gaps = [.. FindGaps(document)];
        if (gaps.Count > 0)
        {
            throw new DescriptionException(
                $"{gaps.Count} parts of the description say nothing of what they are. Document them in openapi/overlays/30-docs:{Environment.NewLine}"
                + string.Join(Environment.NewLine, gaps.Take(20).Select(gap => $"  {gap.Area}: {gap.Target}")));
        }
    }

    // A merge makes what it does not find, so a slip in a name leaves a member that is nothing but words.
    private static IEnumerable<string> FindOrphans(JObject document) =>
        from properties in document.Descendants().OfType<JProperty>()
        where properties is { Name: "properties", Value: JObject }
        from member in ((JObject)properties.Value).Properties()
        where member.Value is JObject schema && schema.Count > 0 && schema.Properties().All(part => part.Name is "description" or "summary")
        select member.Path;

    public static IEnumerable<DocumentationGap> FindGaps(JObject document)
    {
        IEnumerable<DocumentationGap> operations = Members(document["paths"]).SelectMany(path => Members(path.Value)
            .Where(operation => operation.Name != "parameters")
            .SelectMany(operation => OperationGaps((JObject)operation.Value, $"$.paths['{path.Name}'].{operation.Name}")));
        IEnumerable<DocumentationGap> schemas = Members(document["components"]?["schemas"])
            .SelectMany(schema => Gaps(schema.Value, $"$.components.schemas.{schema.Name}", $"schema {schema.Name}", isNamed: true));
        return operations.Concat(schemas);
    }

    private static IEnumerable<DocumentationGap> OperationGaps(JObject operation, string target)
    {
        string area = (string?)operation["tags"]?[0] ?? "no tag";
        foreach (string member in new[] { "summary", "description" })
        {
            if (!IsText(operation[member]))
            {
                yield return new DocumentationGap(area, $"{target}.{member}", (string?)operation["operationId"] ?? "operation");
            }
        }

        foreach (JObject parameter in (operation["parameters"] as JArray ?? []).OfType<JObject>())
        {
            if (!parameter.ContainsKey("$ref") && !IsText(parameter["description"]))
            {
                yield return new DocumentationGap(area, $"{target}.parameters[?(@.name == '{parameter["name"]}')]", Shape(parameter["schema"]));
            }
        }

        IEnumerable<DocumentationGap> bodies = Members(operation["requestBody"]?["content"])
            .SelectMany(body => Gaps(body.Value["schema"], $"{target}.requestBody.content['{body.Name}'].schema", area, isNamed: false));
        IEnumerable<DocumentationGap> answers = Members(operation["responses"])
            .SelectMany(response => Members(response.Value["content"])
                .SelectMany(body => Gaps(body.Value["schema"], $"{target}.responses['{response.Name}'].content['{body.Name}'].schema", area, isNamed: false)));
        foreach (DocumentationGap gap in bodies.Concat(answers))
        {
            yield return gap;
        }
    }

    // Whatever becomes a type or a member in C# is documented: components, objects and enumerations in place, and properties.
    private static IEnumerable<DocumentationGap> Gaps(JToken? token, string target, string area, bool isNamed)
    {
        if (token is not JObject schema)
        {
            yield break;
        }

        bool isReference = schema.ContainsKey("$ref");
        if ((isNamed || (!isReference && (schema.ContainsKey("properties") || schema.ContainsKey("oneOf") || schema.ContainsKey("anyOf")))) && !IsText(schema["description"]))
        {
            yield return new DocumentationGap(area, target, Shape(schema));
        }

        IEnumerable<(JToken? Schema, string Target, bool IsNamed)> children = Members(schema["properties"])
            .Select(property => ((JToken?)property.Value, $"{target}.properties.{property.Name}", true))
            .Concat(Compositions.SelectMany(composition => (schema[composition] as JArray ?? [])
                .Select((branch, index) => ((JToken?)branch, $"{target}.{composition}[{index}]", false))))
            .Append((schema["items"], $"{target}.items", false))
            .Append((schema["additionalProperties"] is JObject values && values.ContainsKey("properties") ? values : null, $"{target}.additionalProperties", false));
        foreach (DocumentationGap gap in children.SelectMany(child => Gaps(child.Schema, child.Target, area, child.IsNamed)))
        {
            yield return gap;
        }
    }

    private static string Shape(JToken? token) => token switch
    {
        JObject schema when schema["$ref"] is { } reference => $"-> {((string)reference!).Split('/')[^1]}",
        JObject schema when schema["enum"] is JArray values => $"{schema["type"]} one of {string.Join('|', values.Take(12))}",
        JObject schema => string.Join(' ', new[] { (string?)schema["type"], (string?)schema["format"], (bool?)schema["nullable"] == true ? "nullable" : null }.OfType<string>()),
        _ => string.Empty,
    };

    private static IEnumerable<JProperty> Members(JToken? token) => token is JObject container ? container.Properties() : [];

    private static bool IsText(JToken? token) => !string.IsNullOrWhiteSpace((string?)token);
}
