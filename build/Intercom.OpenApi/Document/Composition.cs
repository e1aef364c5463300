using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Document;

/// <summary>The members of a schema that combine other schemas.</summary>
public static class Composition
{
    public static readonly string[] Unions = ["anyOf", "oneOf"];

    public static readonly string[] All = ["allOf", .. Unions];

    public static IReadOnlyList<JObject> UnionVariants(JObject schema) =>
        [.. Unions.SelectMany(union => schema[union] as JArray ?? []).OfType<JObject>()];

    public static void RemoveUnions(JObject schema)
    {
        foreach (string union in Unions)
        {
            schema.Remove(union);
        }
    }
}
