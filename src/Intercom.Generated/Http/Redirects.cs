using System.Net;
using System.Net.Http;

namespace Intercom;

/// <summary>
/// Follows redirects of GET requests. Another host gets neither the access token nor any other header of ours; a redirect of a
/// request that changes something is an error, since sending it again could do it twice.
/// </summary>
internal static class Redirects
{
    private const int Most = 5;

    public static async Task<HttpResponseMessage> SendAsync(HttpClient client, Func<HttpRequestMessage> create, CancellationToken cancellationToken)
    {
        using HttpRequestMessage first = create();
        Uri origin = first.RequestUri!;
        HttpMethod method = first.Method;
        HttpResponseMessage response = await client.SendAsync(first, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        RefuseChange(response, first, method, origin);
        Uri current = origin;
        for (int count = 0; count < Most && Target(response, method, current) is { } target && !WouldTell(client, origin, target); count++)
        {
            response.Dispose();
            current = target;
            using HttpRequestMessage next = IsSameOrigin(origin, target) ? create() : new HttpRequestMessage(HttpMethod.Get, target);
            next.RequestUri = target;
            response = await client.SendAsync(next, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    private static Uri? Target(HttpResponseMessage response, HttpMethod method, Uri current)
    {
        bool isRedirect = response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Redirect or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or (HttpStatusCode)308;
        if (!isRedirect || method != HttpMethod.Get || response.Headers.Location is not { } location)
        {
            return null;
        }

        // Not every location that can be received makes an address.
        bool isSafe = Uri.TryCreate(current, location, out Uri? target)
            && (target.Scheme == Uri.UriSchemeHttps || (target.Scheme == Uri.UriSchemeHttp && target.IsLoopback && current.Scheme == Uri.UriSchemeHttp));
        return isSafe ? target : null;
    }

    // Handlers that follow redirects change the request. A request that was to change something has then become a GET, whose
    // success says nothing.
    private static void RefuseChange(HttpResponseMessage response, HttpRequestMessage sent, HttpMethod method, Uri address)
    {
        if (method != HttpMethod.Get && (sent.Method != method || sent.RequestUri != address))
        {
            response.Dispose();
            throw new HttpRequestException(
                $"the HttpClient followed a redirect of a {method} request by itself; set AllowAutoRedirect of its handler to false");
        }
    }

    // What a given HttpClient adds to every request cannot be kept from other hosts.
    private static bool WouldTell(HttpClient client, Uri origin, Uri target) =>
        client.DefaultRequestHeaders.Authorization is not null && !IsSameOrigin(origin, target);

    private static bool IsSameOrigin(Uri left, Uri right) =>
        left.Scheme == right.Scheme && left.Port == right.Port && string.Equals(left.Host, right.Host, StringComparison.OrdinalIgnoreCase);
}
