using System.Net;

namespace Intercom;

/// <summary>Status 429: too many requests in a short time, or too many pending jobs.</summary>
public class IntercomRateLimitException : IntercomApiException
{
    /// <summary>Creates an exception, for test doubles to throw.</summary>
    /// <param name="operation">The operation, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the response lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors" /> is null.</exception>
    public IntercomRateLimitException(string operation, HttpStatusCode statusCode, params IntercomError[] errors)
        : base(operation, statusCode, errors)
    {
    }

    internal IntercomRateLimitException(ErrorResponse response)
        : base(response)
    {
    }

    /// <summary>The rate limit that the response reports; null when it reports none.</summary>
    public IntercomRateLimit? RateLimit => IntercomRateLimit.Find(Headers);

    /// <summary>
    /// The delay that Intercom requests: its Retry-After header, or the time until the rate limit resets; null when neither is known.
    /// </summary>
    public TimeSpan? RetryAfter => RetryDelay.Find(Headers);

    /// <inheritdoc />
    public override bool IsTransient => !IsPendingJobLimit;

    /// <summary>
    /// Indicates whether the number of pending export jobs is at its limit. This takes minutes rather than seconds to change, so the
    /// request is not retried.
    /// </summary>
    public bool IsPendingJobLimit => Errors.Any(error => error.Message is { } message
        && message.IndexOf("pending", StringComparison.OrdinalIgnoreCase) >= 0
        && message.IndexOf("job", StringComparison.OrdinalIgnoreCase) >= 0);
}
