using System.Net.Http;

namespace Intercom;

/// <summary>The headers that an application's <see cref="HttpClient" /> adds to every request, whatever its host.</summary>
internal static class DefaultHeaders
{
    private static readonly HashSet<string> Public = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Cache-Control",
        "Connection", "Date", "Expect", "Pragma", "User-Agent",
    };

    /// <summary>Returns the HTTP client when it does not add an Authorization header to every request.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="httpClient" /> is null.</exception>
    /// <exception cref="ArgumentException">The HTTP client has a default Authorization header.</exception>
    public static HttpClient EnsureNoAuthorization(HttpClient httpClient) =>
        (httpClient ?? throw new ArgumentNullException(nameof(httpClient))).DefaultRequestHeaders.Authorization is null
            ? httpClient
            : throw new ArgumentException(
                "The HttpClient has a default Authorization header; set the access token in the options instead.",
                nameof(httpClient));

    /// <summary>Indicates whether a header may be a secret, which only the host of the region may receive.</summary>
    public static bool MayHoldSecrets(HttpClient client) => client.DefaultRequestHeaders.Any(header => !Public.Contains(header.Key));
}
