using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming;

/// <summary>Chooses a hand-written type for a schema.</summary>
public static class ChosenType
{
    /// <summary>Finds the schema that carries the choice: the component that a schema refers to, unless the schema adds members.</summary>
    public static JObject Carrier(ApiDescription description, JObject schema)
    {
        HashSet<JObject> seen = [];
        JObject current = schema;
        while (seen.Add(current) && Target(current) is { } name && description.Schemas[name] is JObject target)
        {
            current = target;
        }

        return current;
    }

    /// <summary>Chooses a type, unless an overlay chose one.</summary>
    public static void Choose(JObject schema, string type)
    {
        if (!schema.ContainsKey(SpecExtensions.Type))
        {
            schema[SpecExtensions.Type] = type;
        }
    }

    private static string? Target(JObject schema) => ApiDescription.ReferenceName(schema)
        ?? (
            schema["properties"] is null
                && Composition.All.SelectMany(composition => schema[composition] as JArray ?? []).ToList() is [JObject only]
                ? ApiDescription.ReferenceName(only)
                : null);
}
