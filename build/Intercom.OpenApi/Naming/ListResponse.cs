using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming;

/// <summary>Indicates whether the response of an operation is a list, by its shape and not by its path.</summary>
/// <param name="schemas">The components that schemas refer to.</param>
public sealed class ListResponse(JObject schemas)
{
    private const int MaxDepth = 8;

    private static readonly string[] Paging =
    [
        "pages", "next_cursor", "has_more", "total_pages", "per_page", PageMember.Cursor, PageMember.Scroll,
    ];
    private static readonly string[] Beside = ["type", "object", "total_count", "count", "page", "errors", "meta", "links", .. Paging];

    /// <summary>Whether the response is a list; null where the description does not show it.</summary>
    /// <param name="operation">The operation.</param>
    public bool? IsList(Operation operation) =>
        ResponseSchemas.First(Document, operation) is { HasValues: true } schema ? IsList(schema, 0) : null;

    /// <summary>Whether the response is a file, and no JSON.</summary>
    /// <param name="operation">The operation.</param>
    public bool IsFile(Operation operation) => ResponseSchemas.MediaTypes(Document, operation)
        .Select(media => media.Name)
        .ToList() is { Count: > 0 } media
            && media.TrueForAll(
                name => !name.Contains("json", StringComparison.OrdinalIgnoreCase)
                    && !name.StartsWith("text/", StringComparison.OrdinalIgnoreCase));

    private JObject Document => schemas.Root as JObject ?? [];

    private bool? IsList(JObject schema, int depth)
    {
        if (depth > MaxDepth)
        {
            return null;
        }

        if (ApiDescription.ReferenceName(schema) is { } name)
        {
            return schemas[name] is JObject target ? IsList(target, depth + 1) : null;
        }

        if ((string?)schema["type"] == "array")
        {
            return true;
        }

        Dictionary<string, JObject> properties = Properties(schema, depth).GroupBy(property => property.Name, StringComparer.Ordinal)
            .ToDictionary(property => property.Key, property => property.First().Value, StringComparer.Ordinal);
        if (properties.Count == 0)
        {
            return null;
        }

        string[] lists =
        [
            .. properties.Where(
                property => (string?)property.Value["type"] == "array" && !Beside.Contains(property.Key, StringComparer.Ordinal))
                .Select(property => property.Key),
        ];
        bool isPaged = Paging.Any(properties.ContainsKey);
        return (isPaged && lists.Length > 0)
            || (
                lists.Length == 1
                    && properties.Keys
                        .Except(lists, StringComparer.Ordinal)
                        .All(property => Beside.Contains(property, StringComparer.Ordinal)));
    }

    private IEnumerable<(string Name, JObject Value)> Properties(JObject schema, int depth)
    {
        IEnumerable<(string Name, JObject Value)> own = (schema["properties"] as JObject ?? [])
            .Properties()
            .Where(property => property.Value is JObject)
            .Select(property => (property.Name, (JObject)property.Value));
        IEnumerable<JObject> parts = (schema["allOf"] as JArray ?? []).OfType<JObject>();
        return own.Concat(
            parts.SelectMany(
                part => depth > MaxDepth
                    ? []
                    : Properties(ApiDescription.ReferenceName(part) is { } name ? schemas[name] as JObject ?? [] : part, depth + 1)));
    }
}
