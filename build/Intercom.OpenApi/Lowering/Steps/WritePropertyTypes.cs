using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// Writes the C# type and the JSON format of every property, and the value of a list or map that a response lacks: such a property is
/// empty, never null.
/// </summary>
public sealed class WritePropertyTypes : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (JObject component in description.Schemas.Properties().Select(component => (JObject)component.Value))
        {
            HashSet<string> required = [.. RequestVariants.Required(component)];
            bool isRequest = (string?)component[SpecExtensions.Usage] == SchemaUsage.Request;
            foreach (
                JProperty property in (component["properties"] as JObject ?? [])
                    .Properties()
                    .Where(property => property.Value[SpecExtensions.Placeholder] is null))
            {
                Write((JObject)property.Value, required.Contains(property.Name), isRequest);
            }
        }
    }

    private static void Write(JObject property, bool isRequired, bool isRequest)
    {
        string? fallback = WriteType(property, isRequired, isRequest);
        property[SpecExtensions.FormatCode] = Format(property, property);
        if (IsList(property) && property["items"] is var item && !IsList(item) && !IsMap(item))
        {
            property[SpecExtensions.ItemCode] = CSharpType.OfProperties.Of(item);
        }

        if (fallback is not null)
        {
            property[SpecExtensions.FallbackCode] = $" ?? {fallback}";
        }
    }

    private static string? WriteType(JObject property, bool isRequired, bool isRequest)
    {
        if ((string?)property[SpecExtensions.ConstantType] is { } constant)
        {
            property[SpecExtensions.TypeCode] = constant;
            return null;
        }

        string? fallback = isRequest ? null : Fallback(property);
        bool isNullable = !isRequired || (bool?)property["nullable"] == true;
        bool isAnnotated = isNullable && fallback is null && property[SpecExtensions.Present] is null;
        property[SpecExtensions.TypeCode] = CSharpType.OfProperties.Of(property) + (isAnnotated ? "?" : string.Empty);
        return fallback;
    }

    private static string? Fallback(JObject property)
    {
        if (IsList(property))
        {
            return "[]";
        }

        return IsMap(property) ? $"Empty<{CSharpType.OfProperties.Element(property["additionalProperties"])}>.Dictionary" : null;
    }

    private static string Format(JObject property, JToken? schema)
    {
        if (IsList(schema))
        {
            return $"{Format(property, schema!["items"])}.List()";
        }

        return IsMap(schema) ? $"{Format(property, schema!["additionalProperties"])}.Map()" : ScalarFormat(property, schema);
    }

    private static string ScalarFormat(JObject property, JToken? schema) =>
        ((string?)schema?[SpecExtensions.ConstantType] ?? CSharpType.OfProperties.Of(schema)) switch
        {
            "string" => TextFormat(property),
            "long" => "WireFormats.Integer",
            "int" => "WireFormats.SmallInteger",
            "double" => "WireFormats.Number",
            "decimal" => "WireFormats.Decimal",
            "bool" => "WireFormats.Boolean",
            "object" => "WireFormats.Object",
            "byte[]" => "WireFormats.Bytes",
            "DateTimeOffset" => property.ContainsKey(SpecExtensions.UnixTime) ? "WireFormats.UnixTime" : "WireFormats.IsoTime",

            // A property can have the name of its own type.
            string type => $"Intercom.{type}.JsonFormat",
        };

    private static string TextFormat(JObject property)
    {
        if (property.ContainsKey(SpecExtensions.NumericIdentifier))
        {
            return "WireFormats.NumericText";
        }

        string? name = (string?)property[SpecExtensions.NameCode];
        bool isShared = name is "\"type\"" || name?.EndsWith("_type\"", StringComparison.Ordinal) == true;
        return isShared ? "WireFormats.SharedText" : "WireFormats.Text";
    }

    private static bool IsList(JToken? schema) => ApiDescription.ReferenceName(schema) is null && (string?)schema?["type"] == "array";

    private static bool IsMap(JToken? schema) => ApiDescription.ReferenceName(schema) is null
        && (string?)schema?["type"] is null or "object"
        && schema?["additionalProperties"] is JObject;
}
