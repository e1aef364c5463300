using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Documentation;

/// <summary>Finds operations, parameters, schemas and properties without documentation.</summary>
public static class DocumentationCheck
{
    /// <summary>Adds placeholder documentation to every part without documentation, and reports it.</summary>
    public static void Fill(JObject document, DiagnosticBag diagnostics)
    {
        foreach (DocumentationGap gap in FindGaps(document).ToList())
        {
            diagnostics.Add(
                new Diagnostic(DiagnosticKind.Undocumented, gap.Target, gap.Area, "Document it in openapi/overlays/30-docs.", gap.Shape));
            gap.Owner[gap.Member] = PlaceholderDocumentation.For(gap);
        }
    }

    public static IEnumerable<DocumentationGap> FindGaps(JObject document)
    {
        IEnumerable<DocumentationGap> operations = SchemaWalk.Members(document["paths"]).SelectMany(path => SchemaWalk.Members(path.Value)
            .Where(operation => operation.Name != "parameters")
            .SelectMany(operation => OperationGaps((JObject)operation.Value, $"$.paths['{path.Name}'].{operation.Name}")));
        IEnumerable<DocumentationGap> schemas = SchemaWalk.Members(document["components"]?["schemas"])
            .Where(schema => !HasChosenType(schema.Value))
            .SelectMany(schema => Gaps(schema.Value, $"$.components.schemas.{schema.Name}", $"schema {schema.Name}", isNamed: true));
        return operations.Concat(schemas).Concat(ComposedGaps(document));
    }

    // A schema that is read as another type, and that this type is composed of, lends it its properties.
    private static IEnumerable<DocumentationGap> ComposedGaps(JObject document)
    {
        HashSet<string> composed = new(
            document.Descendants().OfType<JProperty>().Where(member => member is { Name: "allOf", Value: JArray })
                .SelectMany(composition => composition.Value)
                .Select(part => ApiDescription.ReferenceName(part)).OfType<string>(),
            StringComparer.Ordinal);
        JToken? schemas = document["components"]?["schemas"];
        return SchemaWalk.Members(schemas)
            .Where(
                schema => composed.Contains(schema.Name)
                    && (string?)schema.Value[SpecExtensions.Type] is { } type
                    && schemas![type] is not null)
            .SelectMany(schema => SchemaWalk.Members(schema.Value["properties"])
                .SelectMany(
                    property => Gaps(
                        property.Value,
                        $"$.components.schemas.{schema.Name}.properties.{property.Name}",
                        $"schema {schema.Name}",
                        isNamed: true)));
    }

    private static IEnumerable<DocumentationGap> OperationGaps(JObject operation, string target)
    {
        string area = (string?)operation["tags"]?[0] ?? "no tag";
        foreach (string member in new[] { "summary", "description" })
        {
            if (!IsText(operation[member]))
            {
                yield return new DocumentationGap(
                    area,
                    $"{target}.{member}",
                    (string?)operation["operationId"] ?? "operation",
                    operation,
                    member);
            }
        }

        foreach (JObject parameter in (operation["parameters"] as JArray ?? []).OfType<JObject>())
        {
            if (JsonPointer.Reference(parameter) is null && !IsText(parameter["description"]))
            {
                yield return new DocumentationGap(
                    area,
                    $"{target}.parameters[?(@.name == '{parameter["name"]}')]",
                    Shape(parameter["schema"]),
                    parameter);
            }
        }

        IEnumerable<DocumentationGap> bodies = SchemaWalk.Members(operation["requestBody"]?["content"])
            .SelectMany(body => Gaps(body.Value["schema"], $"{target}.requestBody.content['{body.Name}'].schema", area, isNamed: false));
        IEnumerable<DocumentationGap> responses = SchemaWalk.Members(operation["responses"])
            .SelectMany(response => SchemaWalk.Members(response.Value["content"])
                .SelectMany(
                    body => Gaps(
                        body.Value["schema"],
                        $"{target}.responses['{response.Name}'].content['{body.Name}'].schema",
                        area,
                        isNamed: false)));
        foreach (DocumentationGap gap in bodies.Concat(responses))
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

        bool isReference = JsonPointer.Reference(schema) is not null || (!isNamed && HasChosenType(schema));
        if (
            (isNamed || (!isReference && (schema.ContainsKey("properties") || schema.ContainsKey("oneOf") || schema.ContainsKey("anyOf"))))
                && !IsText(schema["description"]))
        {
            yield return new DocumentationGap(area, target, Shape(schema), schema);
        }

        IEnumerable<(JToken? Schema, string Target, bool IsNamed)> children = SchemaWalk
            .Members(HasChosenType(schema) ? null : schema["properties"])
            .Where(property => !IsInherited(schema, property.Name))
            .Select(property => ((JToken?)property.Value, $"{target}.properties.{property.Name}", true))
            .Concat(Composition.All.Where(_ => !HasChosenType(schema)).SelectMany(composition => (schema[composition] as JArray ?? [])
                .Select((variant, index) => ((JToken?)variant, $"{target}.{composition}[{index}]", false))))
            .Append((schema["items"], $"{target}.items", false))
            .Append(
                (
                    schema["additionalProperties"] is JObject values && values.ContainsKey("properties") ? values : null,
                    $"{target}.additionalProperties",
                    false));
        foreach (DocumentationGap gap in children.SelectMany(child => Gaps(child.Schema, child.Target, area, child.IsNamed)))
        {
            yield return gap;
        }
    }

    // What is read as another type has the documentation of that one.
    private static bool HasChosenType(JToken schema) => schema is JObject described && described.ContainsKey(SpecExtensions.Type);

    private static bool IsInherited(JObject schema, string member) =>
        (string?)schema[SpecExtensions.Base] == SearchRequestType.Name && SearchRequestType.HasMember(member);

    private static string Shape(JToken? token) => token switch
    {
        JObject schema when ApiDescription.ReferenceName(schema) is { } name => $"-> {name}",
        JObject schema when schema["enum"] is JArray values => $"{schema["type"]} one of {string.Join('|', values.Take(12))}",
        JObject schema => string.Join(
            ' ',
            new[] { (string?)schema["type"], (string?)schema["format"], (bool?)schema["nullable"] == true ? "nullable" : null }
                .OfType<string>()),
        _ => string.Empty,
    };

    private static bool IsText(JToken? token) => !string.IsNullOrWhiteSpace((string?)token);
}
