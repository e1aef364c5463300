namespace Intercom.AspNetCore;

/// <summary>Remembers which notifications were taken in.</summary>
internal interface ISeenNotifications
{
    /// <summary>Notes a notification.</summary>
    /// <returns>Whether it is the first time.</returns>
    ValueTask<bool> TryAddAsync(string id, CancellationToken cancellationToken);

    /// <summary>Keeps a notification in mind that was handled before its answer.</summary>
    ValueTask KeepAsync(string id);

    /// <summary>Forgets a notification that was not taken in after all.</summary>
    ValueTask RemoveAsync(string id);
}
