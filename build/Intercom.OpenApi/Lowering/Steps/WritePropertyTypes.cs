using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// Writes the C# type and the attributes of every property, and the value of a list or map that a response lacks: such a property is empty,
/// never null.
/// </summary>
public sealed class WritePropertyTypes : IDescriptionStep
{
    private const string NumericConverter = "typeof(NumericIdentifierConverter)";

    public void Apply(ApiDescription description)
    {
        foreach (JObject component in description.Schemas.Properties().Select(component => (JObject)component.Value))
        {
            HashSet<string> required = [.. (component["required"] as JArray ?? []).Select(name => (string)name!)];
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
        property[SpecExtensions.Attributes] = new JArray(Attributes(property));
        if ((string?)property[SpecExtensions.ConstantType] is { } constant)
        {
            property[SpecExtensions.TypeCode] = constant;
            return;
        }

        string? fallback = isRequest ? null : Fallback(property);
        bool isNullable = !isRequired || (bool?)property["nullable"] == true;
        bool isAnnotated = isNullable && fallback is null && property[SpecExtensions.Present] is null;
        property[SpecExtensions.TypeCode] = CSharpType.OfProperties.Of(property) + (isAnnotated ? "?" : string.Empty);
        if (fallback is not null)
        {
            property[SpecExtensions.FallbackCode] = $" ?? {fallback}";
        }
    }

    private static string? Fallback(JObject property)
    {
        if (IsList(property))
        {
            return "[]";
        }

        return IsMap(property) ? $"Empty<{CSharpType.OfProperties.Element(property["additionalProperties"])}>.Dictionary" : null;
    }

    private static IEnumerable<string> Attributes(JObject property)
    {
        bool isNumeric = property.ContainsKey(SpecExtensions.NumericIdentifier);
        string itemConverter = isNumeric && IsList(property) ? $", ItemConverterType = {NumericConverter}" : string.Empty;
        yield return $"JsonProperty({property[SpecExtensions.NameCode]}{itemConverter})";
        if (isNumeric && !IsList(property))
        {
            yield return $"JsonConverter({NumericConverter})";
        }

        if (property.ContainsKey(SpecExtensions.UnixTime))
        {
            yield return "JsonConverter(typeof(UnixTimeConverter))";
        }
    }

    private static bool IsList(JObject property) => ApiDescription.ReferenceName(property) is null && (string?)property["type"] == "array";

    private static bool IsMap(JObject property) => ApiDescription.ReferenceName(property) is null
        && (string?)property["type"] is null or "object"
        && property["additionalProperties"] is JObject;
}
