using StackExchange.Redis;

namespace Fleet;

/// <summary>The contacts that are left, those that a worker has taken, and those that are done.</summary>
internal sealed class WorkList(IDatabase redis, int worker)
{
    private const string Left = "{fleet}:left";
    private const string Done = "{fleet}:done";
    private const string Rejections = "{fleet}:rejections";

    private readonly RedisKey _taken = $"{{fleet}}:taken:{worker}";

    /// <summary>Adds contacts.</summary>
    public static Task AddAsync(IDatabase redis, IEnumerable<string> ids) =>
        redis.ListRightPushAsync(Left, [.. ids.Select(id => (RedisValue)id)]);

    /// <summary>Returns the number of contacts that are done.</summary>
    public static Task<long> CountDoneAsync(IDatabase redis) => redis.SetLengthAsync(Done);

    /// <summary>Returns the number of requests that were rejected with 429.</summary>
    public static async Task<long> CountRejectionsAsync(IDatabase redis) => (long)await redis.StringGetAsync(Rejections);

    /// <summary>Takes a contact.</summary>
    /// <returns>Its identifier; null when none is left.</returns>
    public async Task<string?> TakeAsync() => await redis.ListMoveAsync(Left, _taken, ListSide.Left, ListSide.Right);

    public async Task CompleteAsync(string id)
    {
        await redis.SetAddAsync(Done, id);
        await redis.ListRemoveAsync(_taken, id);
    }

    public async Task RejectAsync(string id)
    {
        await redis.StringIncrementAsync(Rejections);
        await redis.ListRightPushAsync(Left, id);
        await redis.ListRemoveAsync(_taken, id);
    }

    /// <summary>Returns what a worker that ended has taken.</summary>
    /// <returns>The number of contacts.</returns>
    public async Task<int> ReturnAsync()
    {
        int count = 0;
        while ((await redis.ListMoveAsync(_taken, Left, ListSide.Left, ListSide.Right)).HasValue)
        {
            count++;
        }

        return count;
    }
}
