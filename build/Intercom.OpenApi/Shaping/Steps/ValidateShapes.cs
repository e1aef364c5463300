using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>Requires that every schema is an object and refers only to schemas, so that later steps can rely on it.</summary>
public sealed class ValidateShapes : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (JProperty component in description.Schemas.Properties())
        {
            RequireSchema(component.Value, $"schema {component.Name}");
        }

        foreach (SchemaNode node in description.Nodes())
        {
            RejectOtherReferences(node);
            CheckParts(node);
        }
    }

    private static void RejectOtherReferences(SchemaNode node)
    {
        if (node.Schema["$ref"] is { } reference && ApiDescription.ReferenceName(node.Schema) is null)
        {
            throw new DescriptionException(
                $"{node.Place}: the reference {reference} does not lead into #/components/schemas. Correct openapi/intercom.yaml or an "
                    + "overlay.");
        }
    }

    private static void CheckParts(SchemaNode node)
    {
        foreach (JProperty property in Members(node, "properties"))
        {
            RequireSchema(property.Value, $"{node.Place}.{property.Name}");
        }

        foreach (string composition in Composition.All)
        {
            foreach (JToken variant in node.Schema[composition] as JArray ?? [])
            {
                RequireSchema(variant, $"{node.Place} {composition}");
            }
        }

        if (node.Schema["items"] is { } items)
        {
            RequireSchema(items, $"{node.Place} items");
        }
    }

    private static IEnumerable<JProperty> Members(SchemaNode node, string name) => node.Schema[name] switch
    {
        null => [],
        JObject members => members.Properties(),
        _ => throw new DescriptionException($"{node.Place}: its {name} are not an object. Correct openapi/intercom.yaml or an overlay."),
    };

    private static void RequireSchema(JToken token, string place)
    {
        if (token is not JObject)
        {
            throw new DescriptionException(
                $"{place}: there must be a schema, an object, and is not. Correct openapi/intercom.yaml or an overlay.");
        }
    }
}
