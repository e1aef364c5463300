using System.Net;

namespace Intercom;

/// <summary>What an answer says beside its content. Each attempt of a call has one that reached Intercom.</summary>
public sealed class IntercomResponse
{
    /// <summary>Makes an answer, as test doubles tell it.</summary>
    /// <param name="operation">What was called, such as <c>Contacts.Get</c>.</param>
    /// <param name="attempt">The how many-th time it was that the call was sent.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="headers">The headers, by name in any case.</param>
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

    /// <summary>What was called, such as <c>Contacts.Get</c>.</summary>
    public string Operation { get; }

    /// <summary>The how many-th time it was that the call was sent, from 1 on.</summary>
    public int Attempt { get; }

    /// <summary>The HTTP status, also of errors.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers of the answer, by name in any case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    /// <summary>What Intercom's support finds the request by, where a header gives it; null otherwise. Errors give it in their body, too.</summary>
    public string? RequestId => ResponseHeaders.First(Headers, "X-Request-Id");

    /// <summary>How many calls are left; null when the answer does not say.</summary>
    public IntercomRateLimit? RateLimit => IntercomRateLimit.Find(Headers);

    /// <summary>Operation, attempt and status.</summary>
    public override string ToString() => FormattableString.Invariant($"{Operation}, attempt {Attempt}: {(int)StatusCode}");
}
