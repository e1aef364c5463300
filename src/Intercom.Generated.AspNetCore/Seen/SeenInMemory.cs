using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>Remembers in this process. What has been remembered long enough is forgotten now and then, so that it does not grow without end.</summary>
internal sealed class SeenInMemory(IOptions<IntercomWebhookOptions> options, TimeProvider clock) : ISeenNotifications
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _seen = new(StringComparer.Ordinal);
    private long _nextCleanUp;

    public ValueTask<bool> TryAddAsync(string id, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        CleanUp(now);
        DateTimeOffset until = now + options.Value.RememberedFor;
        bool isFirst = _seen.TryAdd(id, until) || (_seen.TryGetValue(id, out DateTimeOffset old) && old <= now && _seen.TryUpdate(id, until, old));
        return ValueTask.FromResult(isFirst);
    }

    public ValueTask KeepAsync(string id) => ValueTask.CompletedTask;

    public ValueTask RemoveAsync(string id)
    {
        _seen.TryRemove(id, out _);
        return ValueTask.CompletedTask;
    }

    // One of those who come at that time does it for all.
    private void CleanUp(DateTimeOffset now)
    {
        long next = Interlocked.Read(ref _nextCleanUp);
        if (now.UtcTicks < next || Interlocked.CompareExchange(ref _nextCleanUp, now.UtcTicks + (options.Value.RememberedFor.Ticks / 4), next) != next)
        {
            return;
        }

        foreach (KeyValuePair<string, DateTimeOffset> seen in _seen.Where(seen => seen.Value <= now))
        {
            _seen.TryRemove(seen);
        }
    }
}
