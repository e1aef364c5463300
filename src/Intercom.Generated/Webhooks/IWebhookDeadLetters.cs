namespace Intercom;

/// <summary>The notifications whose last attempt failed. It is thread-safe.</summary>
public interface IWebhookDeadLetters
{
    /// <summary>Lists all dead letters, oldest first. Requests are sent during enumeration.</summary>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The dead letters.</returns>
    IAsyncEnumerable<WebhookDeadLetter> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Moves a dead letter back to the queue, for a first attempt.</summary>
    /// <param name="id">The identifier of the dead letter.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>False when there is no such dead letter, or not anymore.</returns>
    Task<bool> ReplayAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Removes a dead letter.</summary>
    /// <param name="id">The identifier of the dead letter.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>False when there is no such dead letter, or not anymore.</returns>
    Task<bool> RemoveAsync(string id, CancellationToken cancellationToken = default);
}
