using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Examples;

/// <summary>Values by rule for what an operation requires, where no overlay has values of our own.</summary>
/// <param name="description">The description, whose types and members have C# names.</param>
internal sealed class SampleValues(ApiDescription description)
{
    // A schema can contain itself.
    private const int MaxDepth = 6;

    /// <summary>A value for a property or a parameter.</summary>
    /// <param name="name">Its name in JSON.</param>
    /// <param name="schema">Its schema.</param>
    public JToken Of(string name, JToken? schema) => Of(name, schema, depth: 0);

    private JToken Of(string name, JToken? schema, int depth) => ApiDescription.ReferenceName(schema) is { } type
        ? OfType(type, depth + 1)
        : (string?)schema?["type"] switch
        {
            "array" => new JArray(Of(CSharpName.Singular(name), schema!["items"], depth + 1)),
            "integer" or "number" => 1,
            "boolean" => true,
            "object" => new JObject(),
            _ => Text(name, (string?)schema?["format"]),
        };

    private JToken OfType(string type, int depth)
    {
        if (depth > MaxDepth || description.Schemas[type] is not JObject component)
        {
            return JValue.CreateNull();
        }

        if (component["enum"] is JArray values)
        {
            return values[0].DeepClone();
        }

        return component.ContainsKey(SpecExtensions.Abstract) && RequestVariants.Of(description, type).FirstOrDefault() is { } variant
            ? OfType(variant, depth)
            : OfObject(component, depth);
    }

    private JObject OfObject(JObject component, int depth)
    {
        JObject properties = component["properties"] as JObject ?? [];
        IEnumerable<string> names = RequestVariants.Required(component).Concat(OneOf(component, properties)).Where(properties.ContainsKey);
        return new JObject(names.Distinct(StringComparer.Ordinal).Select(name => new JProperty(name, Of(name, properties[name], depth))));
    }

    // The extension has C# names.
    private static IEnumerable<string> OneOf(JObject component, JObject properties) =>
        (component[SpecExtensions.RequireAny] as JArray ?? []).Take(1)
            .SelectMany(name => properties.Properties().Where(property => JToken.DeepEquals(property.Value[SpecExtensions.Name], name)))
            .Select(property => property.Name);

    private static JToken Text(string name, string? format) => name switch
    {
        _ when format == "date-time" => "2026-05-01T00:00:00Z",
        _ when format == "date" => "2026-05-01",
        _ when name == "id" || name.EndsWith("_id", StringComparison.Ordinal) => ExampleVariable.To(CSharpName.Camel(name)),
        _ when name.Contains("email", StringComparison.OrdinalIgnoreCase) => "ada@example.com",
        _ when name.Contains("url", StringComparison.OrdinalIgnoreCase) => "https://example.com",
        _ => $"Example {name.Replace('_', ' ')}",
    };
}
