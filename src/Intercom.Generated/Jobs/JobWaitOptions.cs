namespace Intercom;

/// <summary>How a job in the background is waited for: how often Intercom is asked, and for how long.</summary>
public sealed class JobWaitOptions
{
    /// <summary>The wait before Intercom is asked for the second time; 2 seconds when not set. Each wait is half as long again as the one before.</summary>
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait between two times; 30 seconds when not set.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long the job is waited for at all; an hour when not set, <see cref="Timeout.InfiniteTimeSpan" /> for no limit. The job itself goes on after it, and can
    /// be waited for again.
    /// </summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Waits and limit.</summary>
    public override string ToString() => FormattableString.Invariant($"Waits of {FirstWait} to {LongestWait}, {TimeLimit} at most");

    internal static JobWaitOptions Checked(JobWaitOptions? options)
    {
        JobWaitOptions waiting = options is null ? new() : (JobWaitOptions)options.MemberwiseClone();
        Check(waiting.FirstWait > TimeSpan.Zero, nameof(FirstWait), "must be more than nothing");
        Check(waiting.LongestWait >= waiting.FirstWait && waiting.LongestWait <= TimeSpan.FromDays(1), nameof(LongestWait), "must be from FirstWait to a day");
        Check(waiting.TimeLimit > TimeSpan.Zero || waiting.TimeLimit == Timeout.InfiniteTimeSpan, nameof(TimeLimit), "must be more than nothing, or infinite");
        return waiting;
    }

    internal TimeSpan TimeLeft(TimeSpan elapsed) => TimeLimit == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : TimeLimit - elapsed;

    private static void Check(bool isValid, string setting, string demand)
    {
        if (!isValid)
        {
            throw new ArgumentException($"{setting} {demand}.", setting);
        }
    }
}
