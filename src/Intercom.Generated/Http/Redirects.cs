using System.Net;
using System.Net.Http;

namespace Intercom;

/// <summary>
/// Follows redirects of idempotent GET requests. Other hosts receive neither the access token nor any other header of the request. A
/// redirect of a request that is not idempotent is an error, since following it could take effect twice.
/// </summary>
internal static class Redirects
{
    private const int Max = 5;

    /// <summary>Sends a request, and follows its redirects.</summary>
    /// <param name="client">Sends the requests.</param>
    /// <param name="create">Creates the request, for its address and for others of the same host.</param>
    /// <param name="isIdempotent">True when the request can be sent again.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        Func<HttpRequestMessage> create,
        bool isIdempotent,
        CancellationToken cancellationToken)
    {
        using HttpRequestMessage first = create();
        Uri origin = first.RequestUri!;
        HttpMethod method = first.Method;
        bool canFollow = isIdempotent && method == HttpMethod.Get;
        HttpResponseMessage response = await client.SendAsync(
            first,
            HttpCompletionOption.ResponseHeadersRead,
            cancellationToken).ConfigureAwait(false);
        EnsureNotRedirected(response, first, method, origin, canFollow);
        Uri current = origin;
        for (int count = 0; count < Max && canFollow; count++)
        {
            if (Target(response, current) is not { } target || WouldLeakCredentials(client, origin, target))
            {
                break;
            }

            response.Dispose();
            current = target;
            using HttpRequestMessage next = IsSameOrigin(origin, target) ? create() : new HttpRequestMessage(HttpMethod.Get, target);
            next.RequestUri = target;
            response = await client.SendAsync(next, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    private static Uri? Target(HttpResponseMessage response, Uri current)
    {
        bool isRedirect = response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Redirect or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or (HttpStatusCode)308;
        if (!isRedirect || response.Headers.Location is not { } location)
        {
            return null;
        }

        // Not every Location header is a valid URL.
        bool isSafe = Uri.TryCreate(current, location, out Uri? target)
            && (target.Scheme == Uri.UriSchemeHttps
                || (target.Scheme == Uri.UriSchemeHttp && target.IsLoopback && current.Scheme == Uri.UriSchemeHttp));
        return isSafe ? target : null;
    }

    // Handlers that follow redirects change the request. A modifying request becomes a GET, whose success has no meaning.
    private static void EnsureNotRedirected(
        HttpResponseMessage response,
        HttpRequestMessage sent,
        HttpMethod method,
        Uri address,
        bool canFollow)
    {
        if (!canFollow && (sent.Method != method || sent.RequestUri != address))
        {
            response.Dispose();
            throw new HandlerRedirectException(method);
        }
    }

    // The default headers of an application's HttpClient would also be sent to other hosts.
    private static bool WouldLeakCredentials(HttpClient client, Uri origin, Uri target) =>
        !IsSameOrigin(origin, target) && DefaultHeaders.MayHoldSecrets(client);

    private static bool IsSameOrigin(Uri left, Uri right) =>
        left.Scheme == right.Scheme && left.Port == right.Port && string.Equals(left.Host, right.Host, StringComparison.OrdinalIgnoreCase);
}
