namespace Intercom.AspNetCore;

/// <summary>The dead letters of the queue of the application. It is no owner of the queue, which is disposed once.</summary>
internal sealed class DeadLettersOfQueue(IWebhookQueue queue) : IWebhookDeadLetters
{
    private readonly IWebhookDeadLetters _letters = queue as IWebhookDeadLetters ?? throw new InvalidOperationException(
        "The queue of notifications does not list dead letters. Register an IWebhookDeadLetters beside it.");

    public IAsyncEnumerable<WebhookDeadLetter> ListAsync(CancellationToken cancellationToken = default) =>
        _letters.ListAsync(cancellationToken);

    public Task<bool> ReplayAsync(string id, CancellationToken cancellationToken = default) => _letters.ReplayAsync(id, cancellationToken);

    public Task<bool> RemoveAsync(string id, CancellationToken cancellationToken = default) => _letters.RemoveAsync(id, cancellationToken);
}
