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
        HttpResponseMessage response = await client.SendAsync(first, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        Uri current = origin;
        for (int count = 0; count < Most && Target(response, first.Method, current) is { } target; count++)
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

    private static bool IsSameOrigin(Uri left, Uri right) =>
        left.Scheme == right.Scheme && left.Port == right.Port && string.Equals(left.Host, right.Host, StringComparison.OrdinalIgnoreCase);
}
