using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Document;

/// <summary>
/// The members of an object, wherever they are described: in the schema, in what it refers to, in the parts of an allOf, in the only
/// variant of a union.
/// </summary>
public static class ObjectMembers
{
    /// <summary>The schemas of the members by name; empty for a schema without members.</summary>
    public static IReadOnlyDictionary<string, JObject> Of(ApiDescription description, JObject schema)
    {
        Dictionary<string, JObject> members = new(StringComparer.Ordinal);
        foreach (JProperty member in Parts(description, schema, []).SelectMany(part => (part["properties"] as JObject ?? []).Properties()))
        {
            if (member.Value is JObject described)
            {
                members[member.Name] = described;
            }
        }

        return members;
    }

    /// <summary>The schema and all that it is composed of, apart from unions with several variants.</summary>
    public static IEnumerable<JObject> Parts(ApiDescription description, JObject schema) => Parts(description, schema, []);

    private static IEnumerable<JObject> Parts(ApiDescription description, JObject schema, HashSet<JObject> seen)
    {
        if (!seen.Add(schema))
        {
            yield break;
        }

        IEnumerable<JObject> others = (schema["allOf"] as JArray ?? []).OfType<JObject>();
        if (Composition.UnionVariants(schema) is [{ } only])
        {
            others = others.Append(only);
        }

        if (ApiDescription.ReferenceName(schema) is { } name && description.Schemas[name] is JObject target)
        {
            others = others.Append(target);
        }

        foreach (JObject part in others.SelectMany(other => Parts(description, other, seen)))
        {
            yield return part;
        }

        yield return schema;
    }
}
