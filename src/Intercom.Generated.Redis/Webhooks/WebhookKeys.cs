using StackExchange.Redis;

namespace Intercom.Redis;

/// <summary>The keys of a queue and of its deduplication store.</summary>
internal sealed class WebhookKeys(string prefix)
{
    public RedisKey Queue { get; } = RedisKeys.Tagged(prefix, "queue");

    public RedisKey Delayed { get; } = RedisKeys.Tagged(prefix, "delayed");

    public RedisKey DeadLetters { get; } = RedisKeys.Tagged(prefix, "dead");

    public RedisKey Notification(string id) => RedisKeys.Tagged(prefix, $"notification:{id}");
}
