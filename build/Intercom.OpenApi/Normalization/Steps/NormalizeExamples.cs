using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization.Steps;

/// <summary>Removes examples of another type than their schema.</summary>
public sealed class NormalizeExamples : INormalizationStep
{
    public void Apply(JObject document, DiagnosticBag diagnostics) => SchemaWalk.Visit(document, (token, place) =>
    {
        if (token is JObject schema && schema["example"] is { } example && (string?)schema["type"] is { } type && !Fits(example, type))
        {
            diagnostics.Normalized(place, $"its example removed: it is {Name(example)}, and not of the type {type}.");
            schema.Remove("example");
        }
    });

    private static bool Fits(JToken example, string type) => (example.Type, type) switch
    {
        (JTokenType.Null, _) => true,
        (JTokenType.Array, "array") or (JTokenType.Object, "object") or (JTokenType.Boolean, "boolean") => true,
        (JTokenType.Integer, "integer" or "number") or (JTokenType.Float, "number") => true,
        (JTokenType.String or JTokenType.Date, "string") => true,
        _ => false,
    };

    private static string Name(JToken example) => example.Type switch
    {
        JTokenType.Object => "an object",
        JTokenType.Array => "a list",
        JTokenType.Integer or JTokenType.Float => "a number",
        JTokenType.Boolean => "true or false",
        _ => "text",
    };
}
