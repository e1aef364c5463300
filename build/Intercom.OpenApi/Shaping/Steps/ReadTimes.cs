using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>Turns times that are numbers in JSON into date-times with x-unix, so that they are written as numbers.</summary>
public sealed class ReadTimes : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (SchemaNode node in description.Nodes())
        {
            if (IsUnixTime(node.Schema))
            {
                MakeUnixTime(node.Schema);
            }
            else if (node.UnionVariants is { Count: 2 } variants && variants.All(IsTime) && variants.Any(IsNumeric))
            {
                Composition.RemoveUnions(node.Schema);
                if (variants.Any(variant => (bool?)variant["nullable"] == true))
                {
                    node.Schema["nullable"] = true;
                }

                MakeUnixTime(node.Schema);
            }
        }
    }

    // Variants are visited before their union, so a number already has x-unix.
    private static bool IsUnixTime(JObject schema) =>
        schema.ContainsKey(SpecExtensions.UnixTime)
            || ((string?)schema["type"] == "integer" && (string?)schema["format"] is "date-time" or "timestamp");

    private static bool IsNumeric(JObject schema) => IsUnixTime(schema) || (string?)schema["type"] == "integer";

    private static bool IsTime(JObject schema) =>
        IsNumeric(schema) || (string?)schema["format"] == "date-time";

    private static void MakeUnixTime(JObject schema)
    {
        schema["type"] = "string";
        schema["format"] = "date-time";
        schema[SpecExtensions.UnixTime] = true;
    }
}
