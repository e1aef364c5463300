namespace Intercom.Redis;

/// <summary>Options of a rate limiter that several processes share.</summary>
public sealed class IntercomRedisRateLimiterOptions
{
    /// <summary>
    /// Gets or sets the prefix of the keys in Redis. Applications that use the same Redis for different apps of Intercom have different
    /// prefixes. It must not contain braces, which choose the node of a cluster. Default: <c>intercom:rate</c>.
    /// </summary>
    public string KeyPrefix { get; set; } = "intercom:rate";

    /// <summary>Gets or sets the number of the database; -1 for the default one of the connection. Default: -1.</summary>
    public int Database { get; set; } = -1;

    /// <summary>
    /// Gets or sets the number of processes that share the limit while Redis is away, at least 1. Each of them then sends at most this
    /// fraction of the limit, evenly over the window. Default: 4.
    /// </summary>
    public int ExpectedProcesses { get; set; } = 4;

    /// <summary>
    /// Gets or sets the time in which Redis must respond. After it, the process sends its fixed share until Redis responds again. Default:
    /// 1 second.
    /// </summary>
    public TimeSpan RedisTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Gets or sets how much faster the clock of Intercom runs than that of Redis, for tests with a server whose clock is scaled. Default:
    /// 1.
    /// </summary>
    public double ClockRate { get; set; } = 1;

    /// <summary>Validates the options.</summary>
    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    internal IntercomRedisRateLimiterOptions Validated()
    {
        RedisKeys.ValidatePrefix(KeyPrefix, nameof(KeyPrefix));
        Require(ExpectedProcesses >= 1, nameof(ExpectedProcesses), "must be at least 1");
        Require(RedisTimeout > TimeSpan.Zero && RedisTimeout <= TimeSpan.FromMinutes(1), nameof(RedisTimeout), "must be up to 1 minute");
        Require(ClockRate is > 0 and <= 1000, nameof(ClockRate), "must be above 0 and at most 1,000");
        return (IntercomRedisRateLimiterOptions)MemberwiseClone();
    }

    private static void Require(bool isValid, string option, string rule)
    {
        if (!isValid)
        {
            throw new ArgumentException($"{option} {rule}.", option);
        }
    }
}
