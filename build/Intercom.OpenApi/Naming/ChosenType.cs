using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming;

/// <summary>The note on a schema that it is read and written as a type written by hand.</summary>
public static class ChosenType
{
    /// <summary>The schema that a note belongs on: the component that is referred to, unless the reference adds members.</summary>
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

    /// <summary>Notes the type, unless a person has chosen one.</summary>
    public static void Choose(JObject schema, string type)
    {
        if (!schema.ContainsKey(SpecExtensions.Type))
        {
            schema[SpecExtensions.Type] = type;
        }
    }

    private static string? Target(JObject schema) => ApiDescription.ReferenceName(schema)
        ?? (schema["properties"] is null
            && Composition.All.SelectMany(composition => schema[composition] as JArray ?? []).ToList() is [JObject only]
            ? ApiDescription.ReferenceName(only)
            : null);
}
