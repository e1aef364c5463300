namespace Intercom;

/// <summary>
/// What is known of the window in which Intercom counts calls. Two counts are kept to: that of the calls which were let through, and the one that the
/// answers gave, of which the calls under way are still to be taken off. The latter is the smaller one where others call, too; what they took in one window is
/// left to them in the next until an answer tells how it is there.
/// </summary>
internal sealed class RateLimitWindow
{
    // No call may come before the next window has begun, by clocks that differ a little.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(20);

    // What a window lasts where no answer tells.
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(10);

    // Dates of answers are cut off to whole seconds, so the clock of Intercom is ahead of them by up to one.
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // What Intercom gives to apps with the least of all limits, 1,000 calls a minute.
    private const long LeastLimit = 166;

    // The first answers can come without headers; a proxy that takes them away does so with all.
    private const int BareAnswersToBelieve = 3;

    private long? _limit;
    private long _announced;
    private bool _isAnnounced;
    private long _taken;
    private long _others;
    private int _bareAnswers;
    private DateTimeOffset? _reset;
    private bool _isGuess;
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
        if (UnderWay == 0 && _limit is not null && _reset is null)
        {
            // Nothing is under way that could tell; the next answer that tells takes the place of this.
            _reset = ServerTime(now) + Usual;
            _isGuess = true;
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
            _isGuess = false;
            _taken = UnderWay;
            _announced = Math.Max(1, limit - _others);
            _isAnnounced = false;
            _others = 0;
        }

        return Math.Min(limit - _taken, _announced - UnderWay);
    }

    /// <summary>How long until the next window; null where only an answer can tell.</summary>
    public TimeSpan? UntilReset(DateTimeOffset now) =>
        _limit is null || _reset is not { } reset ? null : TimeSpan.FromTicks(Math.Max(0, (reset + Margin - ServerTime(now)).Ticks));

    public void Observe(IntercomRateLimit? announced, DateTimeOffset? date, DateTimeOffset now)
    {
        if (announced is not { Limit: { } limit, Reset: { } reset })
        {
            ObserveBare();
            return;
        }

        // Answers of a window that is over come late.
        DateTimeOffset? current = _isGuess ? null : _reset;
        if (reset <= _past || reset < current)
        {
            return;
        }

        if (date is { } sent && !(sent - now <= _ahead))
        {
            _ahead = sent - now;
        }

        if (reset > current)
        {
            _taken = UnderWay;
            _others = 0;
            _isAnnounced = false;
        }

        // Answers overtake each other: the least that any gave is the latest.
        long remaining = announced.Remaining ?? limit;
        _announced = _isAnnounced ? Math.Min(_announced, remaining) : remaining;
        _isAnnounced = true;
        _others = Math.Max(_others, limit - remaining - _taken);
        _reset = reset;
        _isGuess = false;
        _limit = limit;
    }

    private void ObserveBare()
    {
        if (_limit is null && ++_bareAnswers >= BareAnswersToBelieve)
        {
            _limit = LeastLimit;
            _announced = LeastLimit;
            _taken = UnderWay;
        }
    }

    private DateTimeOffset ServerTime(DateTimeOffset now) => _ahead is { } ahead && (ahead > TimeSpan.Zero || ahead < -Second) ? now + ahead : now;
}
