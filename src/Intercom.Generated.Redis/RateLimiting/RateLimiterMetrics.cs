using System.Diagnostics.Metrics;

namespace Intercom.Redis;

/// <summary>The metrics of the limiters of a process.</summary>
internal static class RateLimiterMetrics
{
    private static readonly Meter Meter = new(IntercomDiagnostics.Name);

    /// <summary>The number of limiters that use their fixed share.</summary>
    public static UpDownCounter<long> InFallback { get; } = Meter.CreateUpDownCounter<long>(
        "intercom.redis.rate_limiter.in_fallback",
        "{limiter}",
        "Rate limiters that use a fixed share because Redis does not respond.");

    public static Counter<long> Permits { get; } = Meter.CreateCounter<long>(
        "intercom.redis.rate_limiter.permits",
        "{permit}",
        "Permits that were granted, by Redis or from the fixed share.");

    public static KeyValuePair<string, object?> Key(string key) => new("intercom.rate_limiter.key", key);

    public static KeyValuePair<string, object?> Source(bool isFallback) =>
        new("intercom.rate_limiter.source", isFallback ? "fixed_share" : "redis");
}
