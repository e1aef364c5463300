namespace Intercom;

/// <summary>
/// What is known of the window in which Intercom counts calls. Two counts are kept to: that of the calls which were let through, and the one that the
/// answers gave, of which the calls under way are still to be taken off. The latter is the smaller one where others call, too.
/// </summary>
internal sealed class RateLimitWindow
{
    // No call may come before the next window has begun, by clocks that differ a little.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(20);

    // What a window lasts where no answer tells.
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(10);

    // Dates of answers are cut off to whole seconds, so the clock of Intercom is ahead of them by up to one.
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private long? _limit;
    private long _announced;
    private long _taken;
    private DateTimeOffset? _reset;
    private DateTimeOffset _past = DateTimeOffset.MinValue;
    private TimeSpan? _ahead;

    /// <summary>How many calls were let through and have not ended yet.</summary>
    public int UnderWay { get; private set; }

    public bool TryTake(DateTimeOffset now)
    {
        if (Available(now) <= 0)
        {
            return false;
        }

        _taken++;
        UnderWay++;
        return true;
    }

    public void End(DateTimeOffset now)
    {
        UnderWay--;
        if (UnderWay == 0 && _reset is null)
        {
            // Nothing is left that could tell.
            _reset = ServerTime(now) + Usual;
        }
    }

    /// <summary>How many calls can be let through now.</summary>
    public long Available(DateTimeOffset now)
    {
        if (_limit is not { } limit)
        {
            return UnderWay == 0 ? 1 : 0;
        }

        if (_reset is { } reset && ServerTime(now) >= reset + Margin)
        {
            // What is under way as a window ends may be counted in the next.
            _past = reset;
            _reset = null;
            _taken = UnderWay;
            _announced = limit;
        }

        return Math.Min(limit - _taken, _announced - UnderWay);
    }

    /// <summary>How long until the next window; null where only an answer can tell.</summary>
    public TimeSpan? UntilReset(DateTimeOffset now) =>
        _limit is null || _reset is not { } reset ? null : TimeSpan.FromTicks(Math.Max(0, (reset + Margin - ServerTime(now)).Ticks));

    public void Observe(IntercomRateLimit? announced, DateTimeOffset? date, DateTimeOffset now)
    {
        // Answers of a window that is over come late.
        if (announced is not { Limit: { } limit, Reset: { } reset } || reset <= _past || reset < _reset)
        {
            return;
        }

        if (date is { } sent && !(sent - now <= _ahead))
        {
            _ahead = sent - now;
        }

        // Answers overtake each other: the least that any gave is the latest.
        long remaining = announced.Remaining ?? limit;
        _announced = _limit is null || reset > _reset ? remaining : Math.Min(_announced, remaining);
        if (reset > _reset)
        {
            _taken = UnderWay;
        }

        _reset = reset;
        _limit = limit;
    }

    private DateTimeOffset ServerTime(DateTimeOffset now) => _ahead is { } ahead && (ahead > TimeSpan.Zero || ahead < -Second) ? now + ahead : now;
}
