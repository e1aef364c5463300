using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Document;

/// <summary>Returns the target of a reference within a document.</summary>
public static class JsonPointer
{
    /// <summary>
    /// The token at the place that a reference names, such as <c>#/components/schemas/order</c>; null where there is none.
    /// </summary>
    public static JToken? Find(JObject document, string reference) => reference.StartsWith("#/", StringComparison.Ordinal)
        ? reference[2..].Split('/').Select(Unescape).Aggregate<string, JToken?>(document, Step)
        : null;

    /// <summary>
    /// The object that a reference leads to, through any number of references; null where it leads to none, or they form a cycle.
    /// </summary>
    public static JObject? Resolve(JObject document, string reference)
    {
        HashSet<string> passed = new(StringComparer.Ordinal);
        string? next = reference;
        JObject? target = null;
        while (next is not null)
        {
            target = passed.Add(next) ? Find(document, next) as JObject : null;
            next = Reference(target);
        }

        return target;
    }

    /// <summary>The text of a reference; null if an object is not a reference. A member named $ref without text is not one.</summary>
    public static string? Reference(JToken? token) => (token as JObject)?["$ref"] is JValue { Value: string reference } ? reference : null;

    private static string Unescape(string part) =>
        Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private static JToken? Step(JToken? token, string part) => token switch
    {
        JObject members => members[part],
        JArray list when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            && index < list.Count => list[index],
        _ => null,
    };
}
