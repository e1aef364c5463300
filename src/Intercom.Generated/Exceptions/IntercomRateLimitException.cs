using System.Net;

namespace Intercom;

/// <summary>429: too many calls in a short time, or too many jobs at once.</summary>
public class IntercomRateLimitException : IntercomApiException
{
    /// <summary>Makes an exception, as test doubles throw it.</summary>
    /// <param name="operation">What was called, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the answer lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors" /> is null.</exception>
    public IntercomRateLimitException(string operation, HttpStatusCode statusCode, params IntercomError[] errors)
        : base(operation, statusCode, errors)
    {
    }

    internal IntercomRateLimitException(ErrorResponse answer)
        : base(answer)
    {
    }

    /// <summary>The limits that the answer announces; null when it announces none.</summary>
    public IntercomRateLimit? RateLimit => IntercomRateLimit.Find(Headers);

    /// <summary>How long Intercom asks to wait, from its Retry-After or else until its limit is reset; null when it says neither.</summary>
    public TimeSpan? RetryAfter => RetryDelay.Find(Headers);

    /// <inheritdoc />
    public override bool IsTransient => !IsPendingJobLimit;

    /// <summary>Whether it is the number of pending export jobs that is at its limit, which takes minutes rather than seconds to change.</summary>
    public bool IsPendingJobLimit => Errors.Any(error => error.Message is { } message
        && message.IndexOf("pending", StringComparison.OrdinalIgnoreCase) >= 0
        && message.IndexOf("job", StringComparison.OrdinalIgnoreCase) >= 0);
}
