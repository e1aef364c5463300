using StackExchange.Redis;

namespace Intercom.Redis;

/// <summary>
/// Records accepted notifications in Redis, so that of all processes that receive a notification, one handles it. It is thread-safe.
/// </summary>
public sealed class IntercomRedisDeduplicationStore : IDeduplicationStore
{
    internal const string Completed = "completed";

    // Intercom delivers again after a minute. By then, the claim of a process that crashed must have expired.
    private static readonly TimeSpan ClaimDuration = TimeSpan.FromSeconds(50);

    private static readonly RedisScript Release = RedisScript.Load("release");

    private readonly IConnectionMultiplexer _redis;
    private readonly IntercomRedisWebhookOptions _options;
    private readonly WebhookKeys _keys;
    private readonly RedisValue _claim = Guid.NewGuid().ToString("N");

    /// <summary>Creates a store.</summary>
    /// <param name="redis">The connection of the application, which the store does not dispose.</param>
    /// <param name="options">The options; null for the defaults. They are copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="redis" /> is null.</exception>
    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    public IntercomRedisDeduplicationStore(IConnectionMultiplexer redis, IntercomRedisWebhookOptions? options = null)
    {
        _redis = redis ?? throw new ArgumentNullException(nameof(redis));
        _options = (options ?? new IntercomRedisWebhookOptions()).Validated();
        _keys = new WebhookKeys(_options.KeyPrefix);
    }

    private IDatabase Database => _redis.GetDatabase(_options.Database);

    /// <inheritdoc />
    public async ValueTask<DeduplicationState> ClaimAsync(string id, CancellationToken cancellationToken)
    {
        RedisKey key = _keys.Notification(id);
        if (await Database.StringSetAsync(key, _claim, ClaimDuration, When.NotExists, CommandFlags.DemandMaster)
            .WaitAsync(_options.RedisTimeout, cancellationToken).ConfigureAwait(false))
        {
            return DeduplicationState.Claimed;
        }

        // A claim that expired in between is claimed by the next delivery.
        RedisValue state = await Database.StringGetAsync(key, CommandFlags.DemandMaster)
            .WaitAsync(_options.RedisTimeout, cancellationToken).ConfigureAwait(false);
        return state == Completed ? DeduplicationState.Completed : DeduplicationState.InProgress;
    }

    /// <inheritdoc />
    public async ValueTask CompleteAsync(string id, TimeSpan window) =>
        await Database.StringSetAsync(_keys.Notification(id), Completed, window, When.Always, CommandFlags.DemandMaster)
            .WaitAsync(_options.RedisTimeout).ConfigureAwait(false);

    /// <inheritdoc />
    public async ValueTask ReleaseAsync(string id) =>
        await Release.RunAsync(Database, [_keys.Notification(id)], _claim).WaitAsync(_options.RedisTimeout).ConfigureAwait(false);
}
