using System.Net.Http;

namespace Intercom;

/// <summary>Reads the headers of responses, including invalid ones.</summary>
internal static class ResponseHeaders
{
    /// <summary>Returns all headers of a response with case-insensitive names, without the secret of the request.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(HttpResponseMessage response, TokenRedactor redactor)
    {
        Dictionary<string, IReadOnlyList<string>> headers = new(StringComparer.OrdinalIgnoreCase);
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? ofContent = response.Content?.Headers;
        foreach (KeyValuePair<string, IEnumerable<string>> header in response.Headers.Concat(ofContent ?? []))
        {
            bool isId = header.Key.EndsWith("-Id", StringComparison.OrdinalIgnoreCase);
            headers[header.Key] = [.. header.Value.Select(value => isId ? redactor.RedactName(value) : redactor.Redact(value))];
        }

        return headers;
    }

    /// <summary>Returns the first value of a header; null when there is none.</summary>
    public static string? First(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, string name) =>
        headers.TryGetValue(name, out IReadOnlyList<string>? values) && values.Count > 0 ? values[0].Trim() : null;
}
