using Intercom.OpenApi.CSharp;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>
/// Turns an enumeration of one value into text or a boolean. A required member or parameter of a request has this value from the start.
/// </summary>
public sealed class ReadConstants : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (SchemaNode node in description.Nodes())
        {
            if (
                node.Schema["enum"] is JArray numbers
                    && numbers.All(value => value.Type is JTokenType.Integer or JTokenType.Float or JTokenType.Null))
            {
                // Numbers stay numbers: the API can return others than the listed ones.
                node.Schema.Remove("enum");
            }

            if (
                node.Schema["enum"] is JArray both
                    && both.All(value => value.Type is JTokenType.Boolean or JTokenType.Null)
                    && both.Count(value => value.Type == JTokenType.Boolean) > 1)
            {
                node.Schema.Remove("enum");
                node.Schema["type"] = "boolean";
            }

            if (node.Schema["enum"] is not JArray values || values.Where(value => value.Type != JTokenType.Null).ToList() is not [{ } only])
            {
                continue;
            }

            node.Schema.Remove("enum");
            node.Schema["type"] = only.Type == JTokenType.Boolean ? "boolean" : "string";
            if (IsRequiredParameter(node) || IsRequiredInRequest(description, node))
            {
                Note(node.Schema, only);
            }
        }
    }

    private static bool IsRequiredParameter(SchemaNode node) =>
        node.Role == SchemaRole.Parameter && (bool?)node.Schema.Parent?.Parent?["required"] == true;

    private static bool IsRequiredInRequest(ApiDescription description, SchemaNode node) =>
        Owner(node) is { } owner && Usage(description, owner) == SchemaUsage.Request && IsRequired(owner, node.Schema);

    private static void Note(JObject schema, JToken value)
    {
        schema[SpecExtensions.Constant] = value;
        (schema[SpecExtensions.ConstantType], schema[SpecExtensions.ConstantCode]) = value.Type == JTokenType.Boolean
            ? ("bool", CSharpLiteral.Of((bool)value))
            : ("string", CSharpLiteral.Of((string)value!));
    }

    private static JObject? Owner(SchemaNode node) =>
        node.Role == SchemaRole.Property ? node.Schema.Parent?.Parent?.Parent?.Parent as JObject : null;

    private static string? Usage(ApiDescription description, JObject owner)
    {
        JObject? noted = owner.AncestorsAndSelf().OfType<JObject>().FirstOrDefault(schema => schema.ContainsKey(SpecExtensions.Usage));
        return noted is not null
            ? (string?)noted[SpecExtensions.Usage]
            : description.Operations
                .Any(operation => operation.Definition["requestBody"] is { } body && owner.Ancestors().Contains(body))
                    ? SchemaUsage.Request
                    : null;
    }

    private static bool IsRequired(JObject owner, JObject schema) =>
        (owner["required"] as JArray ?? []).Any(name => (string?)name == ((JProperty)schema.Parent!).Name);
}
