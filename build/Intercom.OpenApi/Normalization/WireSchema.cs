using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization;

/// <summary>The part of a description that is kept: the facts of the wire, and optionally documentation.</summary>
public static class WireSchema
{
    private static readonly string[] OfOperation =
    [
        "operationId", "tags", "summary", "description", "deprecated", "parameters", "requestBody", "responses",
    ];
    private static readonly string[] OfParameter = ["name", "in", "description", "required", "deprecated", "style", "explode", "schema"];
    private static readonly string[] OfSchema =
    [
        "$ref", "description", "type", "format", "nullable", "enum", "default", "deprecated", "minimum", "maximum", "minLength",
        "maxLength", "minItems",
        "maxItems", "pattern", "required", "additionalProperties", "properties", "items", .. Composition.All,
    ];

    /// <summary>Removes everything that is no fact or documentation.</summary>
    /// <param name="document">The normalized description.</param>
    public static void KeepOnly(JObject document)
    {
        SchemaWalk.Visit(document, (token, _) =>
        {
            if (token is JObject schema)
            {
                Keep(schema, OfSchema);
            }
        });
        foreach (Operation operation in Operation.All(document))
        {
            Keep(operation.Definition, OfOperation);
            foreach (JObject parameter in operation.Parameters)
            {
                Keep(parameter, OfParameter);
                DropDefaults(parameter);
            }
        }
    }

    /// <summary>Removes the documentation.</summary>
    /// <param name="document">The normalized description.</param>
    public static void DropProse(JObject document)
    {
        SchemaWalk.Visit(document, (token, _) => (token as JObject)?.Remove("description"));
        foreach (Operation operation in Operation.All(document))
        {
            operation.Definition.Remove("summary");
            operation.Definition.Remove("description");
            foreach (JObject parameter in operation.Parameters)
            {
                parameter.Remove("description");
            }
        }
    }

    private static void DropDefaults(JObject parameter)
    {
        bool isForm = (string?)parameter["in"] == "query" && (string?)parameter["style"] is null or "form";
        string[] defaults =
        [
            .. new[] { "required", "deprecated" }.Where(member => (parameter[member] as JValue)?.Value is false),
            .. isForm ? ["style"] : Array.Empty<string>(),
        ];
        foreach (string member in defaults)
        {
            parameter.Remove(member);
        }

        if (isForm && (parameter["explode"] as JValue)?.Value is true)
        {
            parameter.Remove("explode");
        }
    }

    // In the order of the list, which is that of the file, so that an update changes no line without a reason.
    private static void Keep(JObject token, string[] members)
    {
        List<JProperty> kept =
        [
            .. members.Select(token.Property)
                .OfType<JProperty>()
                .Where(member => member.Name == "default" || member.Value.Type != JTokenType.Null),
        ];
        token.RemoveAll();
        foreach (JProperty member in kept)
        {
            token.Add(member);
        }
    }
}
