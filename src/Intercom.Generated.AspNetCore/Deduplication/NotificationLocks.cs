using System.Collections.Concurrent;

namespace Intercom.AspNetCore;

/// <summary>
/// Lets one delivery of a notification be processed at a time in this process. The others wait, and respond with its outcome.
/// </summary>
internal sealed class NotificationLocks(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Task> _holders = new(StringComparer.Ordinal);

    /// <summary>Waits for the lock of a notification.</summary>
    /// <returns>The lock, which is released when it is disposed; null when another delivery held it for the whole time.</returns>
    public async Task<IDisposable?> TryAcquireAsync(string id, TimeSpan timeout, CancellationToken cancellationToken)
    {
        long started = clock.GetTimestamp();
        NotificationLock own = new(this, id);
        while (_holders.GetOrAdd(id, own.Released) is { } holder && holder != own.Released)
        {
            TimeSpan remaining = timeout - clock.GetElapsedTime(started);
            if (remaining <= TimeSpan.Zero || !await EndsAsync(holder, remaining, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }
        }

        return own;
    }

    private async Task<bool> EndsAsync(Task holder, TimeSpan timeout, CancellationToken cancellationToken)
    {
        try
        {
            await holder.WaitAsync(timeout, clock, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private sealed class NotificationLock(NotificationLocks locks, string id) : IDisposable
    {
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Released => _released.Task;

        public void Dispose()
        {
            locks._holders.TryRemove(new KeyValuePair<string, Task>(id, Released));
            _released.TrySetResult();
        }
    }
}
