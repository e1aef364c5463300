namespace Intercom;

/// <summary>
/// How often and after which wait a call is sent again that failed for a while: no connection, 408, 429, 500 and above. A call that
/// may have been processed is only sent again when it can be repeated; docs/operations.md says which can.
/// </summary>
public sealed class IntercomRetryOptions
{
    /// <summary>How many times a call is sent again at most; 2 when not set, 0 for never.</summary>
    public int MaxRetries { get; set; } = 2;

    /// <summary>
    /// The wait before the first repetition where Intercom says nothing, half a second when not set. It doubles each time, with
    /// chance added so that many callers do not come back at once.
    /// </summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest wait before a repetition, also where Intercom asks for a longer one; 60 seconds when not set.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Retries and waits.</summary>
    public override string ToString() => FormattableString.Invariant($"{MaxRetries} retries, after {BaseDelay} to {MaxDelay}");

    internal IntercomRetryOptions Checked()
    {
        CheckRetries(MaxRetries, nameof(MaxRetries));
        CheckDelay(BaseDelay, TimeSpan.Zero, nameof(BaseDelay));
        CheckDelay(MaxDelay, BaseDelay, nameof(MaxDelay));
        return (IntercomRetryOptions)MemberwiseClone();
    }

    private static void CheckDelay(TimeSpan delay, TimeSpan least, string setting)
    {
        if (delay < least || delay > TimeSpan.FromDays(1))
        {
            throw new ArgumentOutOfRangeException(setting, delay, $"{setting} must be from {least} to a day.");
        }
    }

    internal static void CheckRetries(int retries, string setting)
    {
        if (retries < 0)
        {
            throw new ArgumentOutOfRangeException(setting, retries, $"{setting} must not be negative.");
        }
    }
}
