namespace Intercom;

/// <summary>
/// Number and delay of retries after a transient failure: no connection, 408, 429, 500 and above except 501 and 505. A request that
/// may have been processed is only retried when its operation is idempotent; docs/operations.md lists which operations are.
/// </summary>
public sealed class IntercomRetryOptions
{
    /// <summary>
    /// Maximum number of retries of a request. Default: 2; 0 for none. A request that Intercom rejects with 429 does not use up a retry: it is retried
    /// as long as the next delay fits into its time limit, unless this is 0, or the delay that Intercom asks for is longer than <see cref="MaxDelay" />.
    /// </summary>
    public int MaxRetries { get; set; } = 2;

    /// <summary>
    /// The wait before the first repetition where Intercom says nothing, half a second when not set. It doubles each time, with
    /// chance added so that many callers do not come back at once.
    /// </summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// Maximum delay before a retry, also where Intercom asks for a longer one. Default: 60 seconds. With less than 10 seconds, the length of a window of Intercom's rate limit, the client
    /// does not delay its other requests after a 429.
    /// </summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Retries and waits.</summary>
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
