using System.Net.Http;
using System.Net.Http.Headers;

namespace Intercom;

/// <summary>Reads the headers of responses, including invalid ones.</summary>
internal static class ResponseHeaders
{
    /// <summary>Returns all headers of a response with case-insensitive names, without the secret of the request.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(HttpResponseMessage response, TokenRedactor redactor)
    {
        Dictionary<string, IReadOnlyList<string>> headers = new(StringComparer.OrdinalIgnoreCase);
        Add(headers, response.Headers, redactor);
        if (response.Content is { } content)
        {
            Add(headers, content.Headers, redactor);
        }

        return headers;
    }

    /// <summary>Returns the first value of a header; null when there is none.</summary>
    public static string? First(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, string name) =>
        headers.TryGetValue(name, out IReadOnlyList<string>? values) && values.Count > 0 ? values[0].Trim() : null;

    private static void Add(Dictionary<string, IReadOnlyList<string>> headers, HttpHeaders added, TokenRedactor redactor)
    {
        foreach (KeyValuePair<string, IEnumerable<string>> header in added)
        {
            bool isId = header.Key.EndsWith("-Id", StringComparison.OrdinalIgnoreCase);
            headers[header.Key] = [.. header.Value.Select(value => isId ? redactor.RedactName(value) : redactor.Redact(value))];
        }
    }
}
