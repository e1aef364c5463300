namespace Intercom;

/// <summary>
/// A timestamp in a field of a model, or null. It has two thirds of the size of a nullable <see cref="DateTimeOffset" />.
/// </summary>
internal readonly struct TimeField : IEquatable<TimeField>
{
    private const long EpochTicks = 621_355_968_000_000_000;

    private readonly long _utcTicks;
    private readonly short _offsetMinutes;
    private readonly bool _hasValue;

    private TimeField(long utcTicks, short offsetMinutes)
    {
        _utcTicks = utcTicks;
        _offsetMinutes = offsetMinutes;
        _hasValue = true;
    }

    public DateTimeOffset? Value
    {
        get
        {
            if (!_hasValue)
            {
                return null;
            }

            TimeSpan offset = new(_offsetMinutes * TimeSpan.TicksPerMinute);
            return new DateTimeOffset(_utcTicks + offset.Ticks, offset);
        }
    }

    public static implicit operator TimeField(DateTimeOffset? time) => time is { } value
        ? new TimeField(value.UtcTicks, (short)(value.Offset.Ticks / TimeSpan.TicksPerMinute))
        : default;

    public static implicit operator DateTimeOffset?(TimeField field) => field.Value;

    /// <summary>Returns the time of a number of seconds within the years 1 to 9999.</summary>
    public static TimeField FromUnixTimeSeconds(long seconds) => new(EpochTicks + (seconds * TimeSpan.TicksPerSecond), offsetMinutes: 0);

    /// <summary>Returns the seconds since 1970-01-01 UTC, without a fraction; null for no time.</summary>
    public long? ToUnixTimeSeconds() =>
        _hasValue ? (_utcTicks / TimeSpan.TicksPerSecond) - (EpochTicks / TimeSpan.TicksPerSecond) : null;

    public bool Equals(TimeField other) => _hasValue == other._hasValue && _utcTicks == other._utcTicks;

    public override bool Equals(object? obj) => obj is TimeField other && Equals(other);

    public override int GetHashCode() => _utcTicks.GetHashCode();
}
