using System.Globalization;

namespace Intercom;

/// <summary>The rate limit that Intercom reports in the headers of a response. It is counted in windows of 10 seconds.</summary>
/// <param name="limit">The number of requests per window.</param>
/// <param name="remaining">The number of requests that remain in the current window.</param>
/// <param name="reset">The time at which the next window begins.</param>
public sealed class IntercomRateLimit(long? limit, long? remaining, DateTimeOffset? reset)
{
    /// <summary>The number of requests per window; null when not reported.</summary>
    public long? Limit { get; } = limit;

    /// <summary>The number of requests that remain in the current window; null when not reported.</summary>
    public long? Remaining { get; } = remaining;

    /// <summary>The time at which the next window begins, by Intercom's clock; null when not reported.</summary>
    public DateTimeOffset? Reset { get; } = reset;

    /// <summary>Returns remaining requests, limit and reset time.</summary>
    public override string ToString() => FormattableString.Invariant($"{Remaining} of {Limit} requests remain until {Reset:u}");

    internal static IntercomRateLimit? Find(IReadOnlyDictionary<string, IReadOnlyList<string>> headers)
    {
        (long? limit, long? remaining, long? reset) = (
            Number(headers, "X-RateLimit-Limit"),
            Number(headers, "X-RateLimit-Remaining"),
            Number(headers, "X-RateLimit-Reset"));
        return (limit ?? remaining ?? reset) is null ? null : new IntercomRateLimit(limit, remaining, WireTime.Read(reset));
    }

    private static long? Number(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, string name) =>
        long.TryParse(ResponseHeaders.First(headers, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;
}
