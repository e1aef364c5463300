using System.Globalization;

namespace Intercom;

/// <summary>
/// A date without time of day and time zone, sent as <c>2025-01-31</c>. The default value is the first of January of the year 1.
/// </summary>
public readonly struct IntercomDate : IEquatable<IntercomDate>, IComparable<IntercomDate>, IFormattable
{
    private const string Format = "yyyy-MM-dd";

    private readonly DateTime _date;

    /// <summary>Creates a date.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date does not exist.</exception>
    public IntercomDate(int year, int month, int day) => _date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The year.</summary>
    public int Year => _date.Year;

    /// <summary>The month, 1 to 12.</summary>
    public int Month => _date.Month;

    /// <summary>The day of the month.</summary>
    public int Day => _date.Day;

#if NET
    /// <summary>Converts a <see cref="DateOnly" />.</summary>
    /// <param name="date">The date.</param>
    public static implicit operator IntercomDate(DateOnly date) => new(date.Year, date.Month, date.Day);
#endif

    /// <summary>Indicates whether two dates are equal.</summary>
    /// <param name="left">The first date.</param>
    /// <param name="right">The second date.</param>
    public static bool operator ==(IntercomDate left, IntercomDate right) => left.Equals(right);

    /// <summary>Indicates whether two dates are different.</summary>
    /// <param name="left">The first date.</param>
    /// <param name="right">The second date.</param>
    public static bool operator !=(IntercomDate left, IntercomDate right) => !left.Equals(right);

    /// <summary>Indicates whether the first date is before the second.</summary>
    /// <param name="left">The first date.</param>
    /// <param name="right">The second date.</param>
    public static bool operator <(IntercomDate left, IntercomDate right) => left.CompareTo(right) < 0;

    /// <summary>Indicates whether the first date is after the second.</summary>
    /// <param name="left">The first date.</param>
    /// <param name="right">The second date.</param>
    public static bool operator >(IntercomDate left, IntercomDate right) => left.CompareTo(right) > 0;

    /// <summary>Indicates whether the first date is before or equal to the second.</summary>
    /// <param name="left">The first date.</param>
    /// <param name="right">The second date.</param>
    public static bool operator <=(IntercomDate left, IntercomDate right) => left.CompareTo(right) <= 0;

    /// <summary>Indicates whether the first date is after or equal to the second.</summary>
    /// <param name="left">The first date.</param>
    /// <param name="right">The second date.</param>
    public static bool operator >=(IntercomDate left, IntercomDate right) => left.CompareTo(right) >= 0;

    /// <summary>Returns the date of a time, without time zone conversion.</summary>
    /// <param name="time">The time.</param>
    public static IntercomDate FromDateTime(DateTime time) => new(time.Year, time.Month, time.Day);

    /// <summary>Returns the date of a time, at its own offset.</summary>
    /// <param name="time">The time.</param>
    public static IntercomDate FromDateTimeOffset(DateTimeOffset time) => FromDateTime(time.DateTime);

    /// <summary>Parses a date.</summary>
    /// <param name="text">The date, such as <c>2025-01-31</c>.</param>
    /// <exception cref="FormatException">The text is not a date of this form.</exception>
    public static IntercomDate Parse(string text) => TryParse(text, out IntercomDate date)
        ? date
        : throw new FormatException($"'{text}' is not a date such as 2025-01-31.");

    /// <summary>Parses a date.</summary>
    /// <param name="text">The date, such as <c>2025-01-31</c>.</param>
    /// <param name="date">The date; the default value when the text is not valid.</param>
    /// <returns>True when the text is a valid date.</returns>
    public static bool TryParse(string? text, out IntercomDate date)
    {
        bool isDate = DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime parsed);
        date = isDate ? FromDateTime(parsed) : default;
        return isDate;
    }

    /// <inheritdoc />
    public bool Equals(IntercomDate other) => _date == other._date;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is IntercomDate other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _date.GetHashCode();

    /// <inheritdoc />
    public int CompareTo(IntercomDate other) => _date.CompareTo(other._date);

    /// <summary>Returns the date as it is sent, such as <c>2025-01-31</c>.</summary>
    public override string ToString() => _date.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Returns the date as it is sent, independent of format and culture.</summary>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used.</param>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();
}
