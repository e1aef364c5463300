namespace Intercom.AspNetCore;

/// <summary>A reserved slot of the queue. It is released when it is disposed without having been used.</summary>
internal sealed class QueueSlot(NotificationQueue queue) : IDisposable
{
    private bool _isUsed;

    /// <summary>Puts a notification into the slot.</summary>
    /// <returns>False when the queue stopped in the meantime.</returns>
    public bool TryEnqueue(QueuedNotification notification)
    {
        _isUsed = queue.TryEnqueue(notification);
        return _isUsed;
    }

    public void Dispose()
    {
        if (!_isUsed)
        {
            queue.ReleaseSlot();
        }
    }
}
