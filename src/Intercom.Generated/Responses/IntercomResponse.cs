using System.Net;

namespace Intercom;

/// <summary>The metadata of a response: status, headers and rate limit. Each attempt that reached Intercom has one.</summary>
public sealed class IntercomResponse
{
    /// <summary>Creates a response, for test doubles to pass to <see cref="IntercomClientOptions.OnResponse" />.</summary>
    /// <param name="operation">The operation, such as <c>Contacts.Get</c>.</param>
    /// <param name="attempt">The attempt number, starting at 1.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="headers">The headers. Names should be case-insensitive.</param>
    /// <exception cref="ArgumentNullException"><paramref name="operation" /> or <paramref name="headers" /> is null.</exception>
    public IntercomResponse(
        string operation,
        int attempt,
        HttpStatusCode statusCode,
        IReadOnlyDictionary<string, IReadOnlyList<string>> headers)
    {
        Operation = operation ?? throw new ArgumentNullException(nameof(operation));
        Attempt = attempt;
        StatusCode = statusCode;
        Headers = headers ?? throw new ArgumentNullException(nameof(headers));
    }

    /// <summary>The operation, such as <c>Contacts.Get</c>.</summary>
    public string Operation { get; }

    /// <summary>The attempt number, starting at 1.</summary>
    public int Attempt { get; }

    /// <summary>The HTTP status, including those of errors.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers of the response. Names are case-insensitive.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    /// <summary>
    /// The identifier by which Intercom's support finds the request, from the headers; null when they have none. For errors, see also
    /// <see cref="IntercomApiException.RequestId" />, which the body can contain.
    /// </summary>
    public string? RequestId => ResponseHeaders.First(Headers, "X-Request-Id");

    /// <summary>The rate limit that the response reports; null when it reports none.</summary>
    public IntercomRateLimit? RateLimit => IntercomRateLimit.Find(Headers);

    /// <summary>Returns operation, attempt and status.</summary>
    public override string ToString() => FormattableString.Invariant($"{Operation}, attempt {Attempt}: {(int)StatusCode}");
}
