namespace Intercom.Redis;

/// <summary>Options of the deduplication store and of the queue of webhooks that several processes share.</summary>
public sealed class IntercomRedisWebhookOptions
{
    /// <summary>
    /// Gets or sets the prefix of the keys in Redis. Processes with the same prefix share one queue and have the same endpoints. It must
    /// not contain braces: all keys have the prefix as their hash tag, so that a cluster keeps them on one node. Default:
    /// <c>intercom:webhooks</c>.
    /// </summary>
    public string KeyPrefix { get; set; } = "intercom:webhooks";

    /// <summary>Gets or sets the number of the database; -1 for the default one of the connection. Default: -1.</summary>
    public int Database { get; set; } = -1;

    /// <summary>
    /// Gets or sets the maximum number of notifications in the queue, including those that are being handled or delayed. Further ones are
    /// rejected with 429, and Intercom delivers them later. Default: 100,000.
    /// </summary>
    public int Capacity { get; set; } = 100_000;

    /// <summary>
    /// Gets or sets the time after which the notifications of a process that does not respond are handled by another one, 1 second to 1
    /// hour. A handler may take longer: its process responds while it is running. Default: 30 seconds.
    /// </summary>
    public TimeSpan ClaimTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Gets or sets the maximum number of processes that may end while they handle a notification, at least 1. After that, it is a dead
    /// letter: its handler may be what ends them. Default: 5.
    /// </summary>
    public int MaxClaims { get; set; } = 5;

    /// <summary>
    /// Gets or sets the time between two requests for notifications while the queue is empty, up to 1 minute. Notifications that the same
    /// process receives are handled immediately. Default: 250 milliseconds.
    /// </summary>
    public TimeSpan PollingInterval { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Gets or sets the time in which Redis must respond when a notification is received, up to 1 minute. After it, the notification is
    /// rejected with 503, and Intercom delivers it again. Intercom itself waits 5 seconds. Default: 2 seconds.
    /// </summary>
    public TimeSpan RedisTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Validates the options.</summary>
    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    internal IntercomRedisWebhookOptions Validated()
    {
        RedisKeys.ValidatePrefix(KeyPrefix, nameof(KeyPrefix));
        Require(Capacity >= 1, nameof(Capacity), "must be at least 1");
        Require(MaxClaims >= 1, nameof(MaxClaims), "must be at least 1");
        Require(
            ClaimTimeout >= TimeSpan.FromSeconds(1) && ClaimTimeout <= TimeSpan.FromHours(1),
            nameof(ClaimTimeout),
            "must be 1 second to 1 hour");
        RequireShort(PollingInterval, nameof(PollingInterval));
        RequireShort(RedisTimeout, nameof(RedisTimeout));
        return (IntercomRedisWebhookOptions)MemberwiseClone();
    }

    private static void RequireShort(TimeSpan value, string option) =>
        Require(value > TimeSpan.Zero && value <= TimeSpan.FromMinutes(1), option, "must be positive and at most 1 minute");

    private static void Require(bool isValid, string option, string rule)
    {
        if (!isValid)
        {
            throw new ArgumentException($"{option} {rule}.", option);
        }
    }
}
