using System.Net.Http;

namespace Intercom;

/// <summary>Reads the headers of answers, some of which are no valid headers.</summary>
internal static class ResponseHeaders
{
    /// <summary>All headers of an answer, by name in any case, with their values as <paramref name="hide" /> leaves them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(HttpResponseMessage response, Func<string, string> hide)
    {
        Dictionary<string, IReadOnlyList<string>> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, IEnumerable<string>> header in response.Headers.Concat(response.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>()))
        {
            headers[header.Key] = [.. header.Value.Select(hide)];
        }

        return headers;
    }

    /// <summary>The first value of a header; null when there is none.</summary>
    public static string? First(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, string name) =>
        headers.TryGetValue(name, out IReadOnlyList<string>? values) && values.Count > 0 ? values[0].Trim() : null;
}
