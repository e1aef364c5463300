using System.Globalization;
using StackExchange.Redis;

namespace Intercom.Redis;

/// <summary>The stream of notifications, and the delayed ones and dead letters beside it.</summary>
internal sealed class WebhookStream(IConnectionMultiplexer redis, IntercomRedisWebhookOptions options)
{
    // A released message counts as one of a process that has not responded for longer than any timeout.
    private const long ReleasedIdle = 24L * 60 * 60 * 1000;

    private const int MaxErrorLength = 2000;

    private const string Group = "handlers";

    // Intercom delivers a notification again for up to two hours.
    private static readonly TimeSpan RecordDuration = TimeSpan.FromMinutes(125);

    private static readonly RedisScript EnqueueScript = RedisScript.Load("enqueue");
    private static readonly RedisScript TakeScript = RedisScript.Load("take");
    private static readonly RedisScript ConcludeScript = RedisScript.Load("conclude");
    private static readonly RedisScript RenewScript = RedisScript.Load("renew");
    private static readonly RedisScript StateScript = RedisScript.Load("state");
    private static readonly RedisScript LeaveScript = RedisScript.Load("leave");
    private static readonly RedisScript ReplayScript = RedisScript.Load("replay");

    private readonly WebhookKeys _keys = new(options.KeyPrefix);
    private readonly RedisValue _consumer = $"{Environment.MachineName}-{Guid.NewGuid():N}";

    private IDatabase Database => redis.GetDatabase(options.Database);

    public async Task<WebhookQueueResult> EnqueueAsync(WebhookMessage message)
    {
        string? id = message.Notification.Id;
        long duration = string.IsNullOrEmpty(id) ? 0 : (long)RecordDuration.TotalMilliseconds;
        RedisResult result = await EnqueueScript.RunAsync(
            Database,
            [_keys.Queue, _keys.Delayed, _keys.Notification(id ?? string.Empty)],
            message.Serialize(),
            options.Capacity,
            duration).ConfigureAwait(false);
        return (int)result == 0 ? WebhookQueueResult.Full : WebhookQueueResult.Accepted;
    }

    public async Task<IReadOnlyList<TakenMessage>> TakeAsync(int maximum)
    {
        RedisResult[] entries = (RedisResult[])(await TakeScript.RunAsync(
            Database,
            [_keys.Queue, _keys.Delayed],
            Group,
            _consumer,
            maximum,
            (long)options.ClaimTimeout.TotalMilliseconds).ConfigureAwait(false))!;
        return [.. entries.Select(entry => (RedisResult[])entry!)
            .Select(entry => new TakenMessage((string)entry[0]!, (RedisValue)entry[1], (int)entry[2]))];
    }

    public Task<bool> CompleteAsync(TakenMessage taken) => ConcludeAsync(taken, "completed", RedisValue.EmptyString, 0);

    public Task<bool> ReleaseAsync(TakenMessage taken) => ConcludeAsync(taken, "interrupted", RedisValue.EmptyString, ReleasedIdle);

    public Task<bool> RetryAsync(TakenMessage taken, WebhookMessage message, TimeSpan delay) =>
        ConcludeAsync(taken, "retry", message.NextAttempt().Serialize(), (long)delay.TotalMilliseconds);

    /// <param name="taken">The message.</param>
    /// <param name="body">The message with its attempt; as it was received when it cannot be read.</param>
    /// <param name="exception">The reason.</param>
    public Task<bool> FailAsync(TakenMessage taken, RedisValue body, Exception exception)
    {
        string error = $"{exception.GetType().FullName}: {exception.Message}";
        return ConcludeAsync(taken, "failed", body, error.Length <= MaxErrorLength ? error : error[..MaxErrorLength]);
    }

    /// <summary>Reports that this process still handles messages.</summary>
    /// <returns>The entries that another process has taken.</returns>
    public async Task<IReadOnlyCollection<string>> RenewAsync(IEnumerable<string> entries)
    {
        RedisValue[] values = [Group, _consumer, .. entries.Select(entry => (RedisValue)entry)];
        return (string[])(await RenewScript.RunAsync(Database, [_keys.Queue], values).ConfigureAwait(false))!;
    }

    public async Task<WebhookQueueState> GetStateAsync()
    {
        long[] numbers = (long[])(await StateScript.RunAsync(
            Database,
            [_keys.Queue, _keys.Delayed, _keys.DeadLetters],
            Group).ConfigureAwait(false))!;
        return new WebhookQueueState
        {
            Queued = numbers[0],
            InProgress = numbers[1],
            Delayed = numbers[2],
            DeadLetters = numbers[3],
            Capacity = options.Capacity,
            OldestAge = numbers[4] < 0 ? null : TimeSpan.FromMilliseconds(numbers[4]),
        };
    }

    /// <summary>Returns dead letters after an entry, oldest first.</summary>
    public async Task<StreamEntry[]> ReadDeadLettersAsync(string after, int count) => await Database.StreamRangeAsync(
        _keys.DeadLetters,
        after.Length == 0 ? "-" : $"({after}",
        "+",
        count).ConfigureAwait(false);

    public async Task<StreamEntry?> FindDeadLetterAsync(string entry)
    {
        StreamEntry[] found = await Database.StreamRangeAsync(_keys.DeadLetters, entry, entry, 1).ConfigureAwait(false);
        return found.Length == 0 ? null : found[0];
    }

    public async Task<bool> ReplayAsync(string entry, WebhookMessage message) => (int)await ReplayScript.RunAsync(
        Database,
        [_keys.Queue, _keys.DeadLetters],
        entry,
        message.Serialize()).ConfigureAwait(false) == 1;

    public async Task<bool> RemoveDeadLetterAsync(string entry) =>
        await Database.StreamDeleteAsync(_keys.DeadLetters, [entry]).ConfigureAwait(false) == 1;

    /// <summary>Removes this process from the group, unless it has messages that another process will take.</summary>
    public Task LeaveAsync() => LeaveAsync(_consumer);

    /// <summary>Removes processes from the group that have no messages and have not responded for a day.</summary>
    public async Task RemoveDeadConsumersAsync()
    {
        foreach (StreamConsumerInfo consumer in await Database.StreamConsumerInfoAsync(_keys.Queue, Group).ConfigureAwait(false))
        {
            if (consumer is { PendingMessageCount: 0, IdleTimeInMilliseconds: > ReleasedIdle })
            {
                await LeaveAsync(consumer.Name).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Returns the time at which an entry was added, by the clock of Redis.</summary>
    public static DateTimeOffset TimeOf(string entry) => DateTimeOffset.FromUnixTimeMilliseconds(
        long.Parse(entry.AsSpan(0, entry.IndexOf('-', StringComparison.Ordinal)), NumberStyles.None, CultureInfo.InvariantCulture));

    private async Task LeaveAsync(RedisValue consumer) =>
        await LeaveScript.RunAsync(Database, [_keys.Queue], Group, consumer).ConfigureAwait(false);

    private async Task<bool> ConcludeAsync(TakenMessage taken, string outcome, RedisValue message, RedisValue detail) =>
        (int)await ConcludeScript.RunAsync(
            Database,
            [_keys.Queue, _keys.Delayed, _keys.DeadLetters],
            Group,
            _consumer,
            taken.Entry,
            outcome,
            message,
            detail).ConfigureAwait(false) == 1;
}
