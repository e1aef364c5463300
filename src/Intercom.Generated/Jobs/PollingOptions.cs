namespace Intercom;

/// <summary>Settings for polling a background job: the intervals between requests for its status, and the timeout.</summary>
public sealed class PollingOptions
{
    /// <summary>
    /// The interval before the second request for the status. Each interval is 1.5 times the previous one. Default: 2 seconds.
    /// </summary>
    public TimeSpan InitialInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Maximum interval between two requests, up to one day. Default: 30 seconds.</summary>
    public TimeSpan MaxInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Maximum time until the job is finished; <see cref="System.Threading.Timeout.InfiniteTimeSpan" /> for no maximum. The job continues
    /// after the timeout, and polling can be resumed. Default: 1 hour.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Returns the intervals and the timeout.</summary>
    public override string ToString() => FormattableString.Invariant($"Intervals of {InitialInterval} to {MaxInterval}, timeout {Timeout}");

    internal static PollingOptions Validated(PollingOptions? options)
    {
        PollingOptions polling = options is null ? new() : (PollingOptions)options.MemberwiseClone();
        Require(polling.InitialInterval > TimeSpan.Zero, nameof(InitialInterval), "must be positive");
        Require(
            polling.MaxInterval >= polling.InitialInterval && polling.MaxInterval <= TimeSpan.FromDays(1),
            nameof(MaxInterval),
            "must be from InitialInterval to one day");
        Require(
            polling.Timeout > TimeSpan.Zero || polling.Timeout == System.Threading.Timeout.InfiniteTimeSpan,
            nameof(Timeout),
            "must be positive or infinite");
        return polling;
    }

    internal TimeSpan TimeLeft(TimeSpan elapsed) =>
        Timeout == System.Threading.Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : Timeout - elapsed;

    private static void Require(bool isValid, string setting, string requirement)
    {
        if (!isValid)
        {
            throw new ArgumentException($"{setting} {requirement}.", setting);
        }
    }
}
