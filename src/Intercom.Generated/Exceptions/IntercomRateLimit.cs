using System.Globalization;

namespace Intercom;

/// <summary>How many calls may still be made, as Intercom announces it in the headers of its answers. It counts in windows of 10 seconds.</summary>
/// <param name="limit">The calls of a whole window.</param>
/// <param name="remaining">The calls that are left of it.</param>
/// <param name="reset">When the next window begins.</param>
public sealed class IntercomRateLimit(long? limit, long? remaining, DateTimeOffset? reset)
{
    /// <summary>How many calls a window has; null when not announced.</summary>
    public long? Limit { get; } = limit;

    /// <summary>How many calls are left of the window; null when not announced.</summary>
    public long? Remaining { get; } = remaining;

    /// <summary>When the next window begins, by the clock of Intercom; null when not announced.</summary>
    public DateTimeOffset? Reset { get; } = reset;

    /// <summary>Remaining, limit and reset.</summary>
    public override string ToString() => FormattableString.Invariant($"{Remaining} of {Limit} calls left until {Reset:u}");

    internal static IntercomRateLimit? Find(IReadOnlyDictionary<string, IReadOnlyList<string>> headers)
    {
        (long? limit, long? remaining, long? reset) = (Number(headers, "X-RateLimit-Limit"), Number(headers, "X-RateLimit-Remaining"), Number(headers, "X-RateLimit-Reset"));
        return (limit ?? remaining ?? reset) is null ? null : new IntercomRateLimit(limit, remaining, WireTime.Read(reset));
    }

    private static long? Number(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, string name) =>
        long.TryParse(ResponseHeaders.First(headers, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;
}
