using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Document;

/// <summary>Visits every place of a schema in a description, whatever is there, children before their parents.</summary>
public static class SchemaWalk
{
    /// <param name="document">The description.</param>
    /// <param name="visit">Is given each place with its words, and may replace what stands there.</param>
    public static void Visit(JObject document, Action<JToken, string> visit)
    {
        foreach (Operation operation in Operation.All(document))
        {
            foreach (JObject parameter in operation.Parameters)
            {
                VisitHeld(parameter, "schema", $"{operation.Place} parameter {parameter["name"]}", visit);
            }

            VisitMedia(operation.Definition["requestBody"], $"{operation.Place} request body", visit);
            foreach (JProperty response in Members(operation.Definition["responses"]))
            {
                VisitMedia(response.Value, $"{operation.Place} response {response.Name}", visit);
            }
        }

        foreach (JProperty response in Members(document["components"]?["responses"]))
        {
            VisitMedia(response.Value, $"response {response.Name}", visit);
        }

        foreach (JProperty schema in Members(document["components"]?["schemas"]).ToList())
        {
            VisitSchema(schema.Value, $"schema {schema.Name}", visit);
        }
    }

    public static IEnumerable<JProperty> Members(JToken? token) => token is JObject container ? container.Properties() : [];

    private static void VisitMedia(JToken? owner, string place, Action<JToken, string> visit)
    {
        foreach (JProperty media in Members((owner as JObject)?["content"]))
        {
            if (media.Value is JObject body)
            {
                VisitHeld(body, "schema", place, visit);
            }
        }
    }

    private static void VisitHeld(JObject owner, string member, string place, Action<JToken, string> visit)
    {
        if (owner[member] is { } schema)
        {
            VisitSchema(schema, place, visit);
        }
    }

    private static void VisitSchema(JToken token, string place, Action<JToken, string> visit)
    {
        if (token is JObject schema)
        {
            foreach (JProperty property in Members(schema["properties"]).ToList())
            {
                VisitSchema(property.Value, $"{place}.{property.Name}", visit);
            }

            foreach (JToken variant in Composition.All.SelectMany(name => schema[name] as JArray ?? []).ToList())
            {
                VisitSchema(variant, $"{place} {((JProperty)variant.Parent!.Parent!).Name}", visit);
            }

            VisitHeld(schema, "items", place + " items", visit);
            if (schema["additionalProperties"] is JObject values)
            {
                VisitSchema(values, place + " values", visit);
            }
        }

        visit(token, place);
    }
}
