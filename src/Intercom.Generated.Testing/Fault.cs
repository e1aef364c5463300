using System.Net;
using Intercom.Testing.Faults;
using Intercom.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Intercom.Testing;

/// <summary>A failure of the test server; see <see cref="IntercomTestServer.InjectFault" />.</summary>
public abstract class Fault
{
    private protected Fault()
    {
    }

    /// <summary>An error of Intercom; the request is not processed.</summary>
    /// <param name="statusCode">The status of the response; 400 or more.</param>
    /// <param name="code">The code of the error, such as <c>server_error</c>.</param>
    /// <param name="message">The message of the error; null to repeat the code.</param>
    /// <exception cref="ArgumentException">The status is not an error status, or the code is missing.</exception>
    public static Fault Error(HttpStatusCode statusCode, string code, string? message = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((int)statusCode, (int)HttpStatusCode.BadRequest, nameof(statusCode));
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        return new ErrorFault((int)statusCode, code, message ?? code);
    }

    /// <summary>Status 429, with the given headers and no others; the request is not processed.</summary>
    /// <param name="headers">Headers by name, such as <c>Retry-After</c> or <c>X-RateLimit-Reset</c>; null for none.</param>
    public static Fault TooManyRequests(IReadOnlyDictionary<string, string>? headers = null) => new ResponseFault(
        (int)HttpStatusCode.TooManyRequests,
        "application/json",
        """{"type":"error.list","errors":[{"code":"rate_limit_exceeded","message":"Exceeded rate limit"}]}""",
        headers ?? new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>A response of a gateway that cannot reach Intercom; the request is not processed.</summary>
    /// <param name="statusCode">The status of the response.</param>
    /// <param name="html">The page of the gateway.</param>
    /// <exception cref="ArgumentNullException"><paramref name="html" /> is null.</exception>
    public static Fault Html(HttpStatusCode statusCode, string html) => new ResponseFault(
        (int)statusCode,
        "text/html",
        html ?? throw new ArgumentNullException(nameof(html)),
        new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>A redirect; the request is not processed.</summary>
    /// <param name="target">The URL that the redirect leads to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target" /> is null.</exception>
    public static Fault Redirect(Uri target) => new ResponseFault(
        StatusCodes.Status302Found,
        "text/html",
        string.Empty,
        new Dictionary<string,
            string>(StringComparer.Ordinal)
        { ["Location"] = (target ?? throw new ArgumentNullException(nameof(target))).ToString() });

    /// <summary>The request is processed, and the connection is closed without a response.</summary>
    public static Fault BrokenConnection() => new BrokenConnectionFault();

    /// <summary>The request is processed, and the connection is closed within the body of the response.</summary>
    public static Fault BrokenBody() => new BrokenBodyFault();

    /// <summary>The request is processed, and the response contains the first half of its body only, as if it were complete.</summary>
    public static Fault TruncatedBody() => new ChangedBodyFault(body => body[..(body.Length / 2)]);

    /// <summary>The request is processed, and the response is delayed.</summary>
    /// <param name="delay">The delay, by the system clock.</param>
    public static Fault Delay(TimeSpan delay) => new DelayFault(delay);

    /// <summary>The request is processed, and its response has another media type.</summary>
    /// <param name="contentType">The type, such as <c>text/plain</c>.</param>
    /// <exception cref="ArgumentException">The type is empty.</exception>
    public static Fault ContentType(string contentType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        return new ContentTypeFault(contentType);
    }

    /// <summary>
    /// The request is processed, and the page that it returns has the given next page, so that the list does not end.
    /// </summary>
    /// <param name="next">The cursor or the URL of the next page.</param>
    /// <exception cref="ArgumentException"><paramref name="next" /> is empty.</exception>
    public static Fault NextPage(string next)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(next);
        return new ChangedBodyFault(body => NextPages.Put(body, next));
    }

    // The response that replaces the processing of the request; null to process it.
    internal virtual ServerResponse? InPlace(string requestId) => null;

    internal virtual Task SendAsync(ServerResponse response, IResponseSink sink) => sink.SendAsync(response);
}
