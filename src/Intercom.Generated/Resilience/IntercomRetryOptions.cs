namespace Intercom;

/// <summary>
/// The number and delay of retries after a transient failure: a connection failure, or status 408, 429, 500 or above, except 501 and 505. A
/// request that may have been processed is only retried when its operation is idempotent; docs/operations.md lists the idempotent
/// operations.
/// </summary>
public sealed class IntercomRetryOptions
{
    /// <summary>
    /// Maximum number of retries of a request; 0 for none. Default: 2. A retry after status 429 is not counted: such a request is retried
    /// as long as the next delay fits into its timeout, unless this is 0, or Intercom requests a longer delay than <see cref="MaxDelay" />.
    /// </summary>
    public int MaxRetries { get; set; } = 2;

    /// <summary>
    /// The delay before the first retry when Intercom requests none. It doubles with each retry, and varies randomly, so that many clients
    /// do not retry at the same time. Default: 0.5 seconds.
    /// </summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// Maximum delay before a retry, also when Intercom requests a longer one. Default: 60 seconds. When it is less than 10 seconds, the
    /// length of a window of Intercom's rate limit, the client does not delay its other requests after status 429.
    /// </summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Returns the maximum number of retries and the delays.</summary>
    public override string ToString() => FormattableString.Invariant($"{MaxRetries} retries, after {BaseDelay} to {MaxDelay}");

    internal IntercomRetryOptions Validated()
    {
        ValidateRetries(MaxRetries, nameof(MaxRetries));
        ValidateDelay(BaseDelay, TimeSpan.Zero, nameof(BaseDelay));
        ValidateDelay(MaxDelay, BaseDelay, nameof(MaxDelay));
        return (IntercomRetryOptions)MemberwiseClone();
    }

    private static void ValidateDelay(TimeSpan delay, TimeSpan min, string setting)
    {
        if (delay < min || delay > TimeSpan.FromDays(1))
        {
            throw new ArgumentOutOfRangeException(setting, delay, $"{setting} must be from {min} to a day.");
        }
    }

    internal static void ValidateRetries(int retries, string setting)
    {
        if (retries < 0)
        {
            throw new ArgumentOutOfRangeException(setting, retries, $"{setting} must not be negative.");
        }
    }
}
