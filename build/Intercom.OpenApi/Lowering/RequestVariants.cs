using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering;

/// <summary>The classes that a request can consist of: a class, or the variants of an abstract one.</summary>
internal static class RequestVariants
{
    /// <summary>Chooses the class that has all properties of a value and requires no other.</summary>
    /// <returns>The name of the class; null where there is none.</returns>
    public static string? Choose(ApiDescription description, string type, JObject component, JObject value) =>
        component.ContainsKey(SpecExtensions.Abstract)
            ? Of(description, type).FirstOrDefault(variant => Matches(description, variant, value))
            : type;

    /// <summary>The classes of an abstract class that are not abstract, in the order of the description.</summary>
    public static IEnumerable<string> Of(ApiDescription description, string type) => Derived(description, type)
        .SelectMany(component => ((JObject)component.Value).ContainsKey(SpecExtensions.Abstract)
            ? Of(description, component.Name)
            : [component.Name]);

    /// <summary>The components of the classes that derive directly from a class.</summary>
    public static IEnumerable<JProperty> Derived(ApiDescription description, string type) =>
        description.Schemas.Properties().Where(component => (string?)component.Value[SpecExtensions.Base] == type);

    /// <summary>The schema of a property of a class or of a class that it derives from.</summary>
    /// <returns>The schema; null where there is none.</returns>
    public static JObject? Property(ApiDescription description, string type, string name)
    {
        JToken? component = description.Schemas[type];
        return component?["properties"]?[name] as JObject
            ?? ((string?)component?[SpecExtensions.Base] is { } parent ? Property(description, parent, name) : null);
    }

    /// <summary>The names of the properties that a class requires.</summary>
    public static IEnumerable<string> Required(JToken? component) =>
        (component?["required"] as JArray ?? []).Select(name => (string)name!);

    private static bool Matches(ApiDescription description, string variant, JObject value) =>
        value.Properties().All(property => Accepts(Property(description, variant, property.Name), property.Value))
        && Required(description.Schemas[variant]).All(value.ContainsKey);

    private static bool Accepts(JObject? schema, JToken value) =>
        schema is not null && (schema[SpecExtensions.Constant] is not { } constant || JToken.DeepEquals(constant, value));
}
