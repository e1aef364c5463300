using System.Globalization;
using StackExchange.Redis;

namespace Intercom.Redis;

/// <summary>The window of a rate limit in Redis, as one process uses it.</summary>
internal sealed class SharedWindow(IConnectionMultiplexer redis, string key, IntercomRedisRateLimiterOptions options)
{
    private const string Processes = "processes";

    private static readonly RedisScript Script = RedisScript.Load("rate-limit");

    private readonly RedisKey[] _keys =
    [
        RedisKeys.Tagged($"{options.KeyPrefix}:{key}", "window"),
        RedisKeys.Tagged($"{options.KeyPrefix}:{key}", Processes),
    ];

    private readonly string _process = Guid.NewGuid().ToString("N");
    private long _sequence;

    /// <summary>Reports what this process observed, and requests permits.</summary>
    /// <param name="inProgress">The number of permits that this process has.</param>
    /// <param name="wanted">The number of permits that it needs.</param>
    /// <param name="observed">The responses since the last report.</param>
    /// <param name="unreported">The number of requests that ended since the last report without a report of the limit.</param>
    /// <param name="now">The time since the limiter was created, by Intercom's clock.</param>
    public async Task<RateLimitGrant> AcquireAsync(int inProgress, int wanted, ObservedWindow observed, long unreported, TimeSpan now)
    {
        RedisResult[] result = (RedisResult[])(await Script.RunAsync(
            redis.GetDatabase(options.Database),
            _keys,
            _process,
            Interlocked.Increment(ref _sequence),
            inProgress,
            wanted,
            options.ClockRate.ToString("R", CultureInfo.InvariantCulture),
            Optional(observed.Limit),
            Optional(observed.Remaining),
            Optional(observed.Reset?.ToUnixTimeMilliseconds()),
            Optional(observed.ClockAt(now)?.ToUnixTimeMilliseconds()),
            observed.Responses,
            unreported,
            (long)observed.Pause.TotalMilliseconds,
            observed.Headerless).ConfigureAwait(false))!;
        (long wait, long limit) = ((long)result[1], (long)result[2]);
        return new RateLimitGrant(
            (int)result[0],
            wait < 0 ? null : TimeSpan.FromMilliseconds(wait),
            limit < 0 ? null : limit,
            (long)result[3]);
    }

    /// <summary>Removes this process, so that the others do not wait for it. It expires by itself when Redis is away.</summary>
    public void Leave()
    {
        if (Interlocked.Read(ref _sequence) > 0)
        {
            redis.GetDatabase(options.Database).HashDelete(_keys[1], _process, CommandFlags.FireAndForget);
        }
    }

    private static RedisValue Optional(long? value) => value is { } number ? number : RedisValue.EmptyString;
}
