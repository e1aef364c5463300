using System.Diagnostics;

namespace Intercom.Tests.Support;

/// <summary>A clock that runs faster than that of the system, so that what waits for seconds waits for milliseconds.</summary>
internal sealed class FastClock(int factor) : TimeProvider
{
    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    private readonly long _start = Stopwatch.GetTimestamp();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Start + TimeSpan.FromTicks(GetTimestamp());

    public override long GetTimestamp() => Stopwatch.GetElapsedTime(_start).Ticks * factor;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : dueTime / factor, period == Timeout.InfiniteTimeSpan ? period : period / factor);
}
