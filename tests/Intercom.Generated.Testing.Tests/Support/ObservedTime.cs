using Microsoft.Extensions.Time.Testing;

namespace Intercom.Testing.Tests.Support;

/// <summary>A clock that a test advances, and that reports whether a timer depends on it.</summary>
internal sealed class ObservedTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private int _timers;

    /// <summary>Indicates whether a timer has not fired yet.</summary>
    public bool HasTimers => Volatile.Read(ref _timers) > 0;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(Fire, state, dueTime, period);
        Interlocked.Increment(ref _timers);
        return timer;

        void Fire(object? value)
        {
            Interlocked.Decrement(ref _timers);
            callback(value);
        }
    }
}
