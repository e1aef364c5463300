namespace Intercom;

/// <summary>
/// The queue of acknowledged notifications. The library calls <see cref="EnqueueAsync" /> before it acknowledges a notification, so a
/// durable queue loses nothing. An implementation is thread-safe.
/// </summary>
#pragma warning disable CA1711 // It is a queue, although no collection: messages are passed to a processor.
public interface IWebhookQueue
#pragma warning restore CA1711
{
    /// <summary>
    /// Returns whether the queue has space for a notification. It is called before the notification is claimed in the
    /// <see cref="IDeduplicationStore" />; a queue without a maximum returns <see cref="WebhookQueueResult.Accepted" />.
    /// </summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>The expected result of adding a notification.</returns>
    ValueTask<WebhookQueueResult> CheckCapacityAsync(CancellationToken cancellationToken);

    /// <summary>Adds a notification. When it throws, the notification is rejected with 503, and Intercom delivers it again.</summary>
    /// <param name="message">The notification.</param>
    /// <param name="cancellationToken">Cancels the addition.</param>
    /// <returns>The result. When it is <see cref="WebhookQueueResult.Accepted" />, the notification is acknowledged.</returns>
    ValueTask<WebhookQueueResult> EnqueueAsync(WebhookMessage message, CancellationToken cancellationToken);

    /// <summary>Begins to pass notifications to a processor. It is called once, when the application has started.</summary>
    /// <param name="processor">The processor, which is called for up to its maximum of notifications at the same time.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>A task that completes when the queue has started.</returns>
    Task StartAsync(IWebhookProcessor processor, CancellationToken cancellationToken);

    /// <summary>
    /// Stops the queue: accepts nothing more, waits for handlers until the drain time ends, cancels them, and waits for the grace period. A
    /// durable queue keeps the notifications that are not handled by then; another one reports them to the processor.
    /// </summary>
    /// <param name="drainTime">The time that handlers have to end by themselves.</param>
    /// <param name="gracePeriod">The time that handlers have to end after they were cancelled, and reports after that.</param>
    /// <param name="cancellationToken">Ends the drain time.</param>
    /// <returns>A task that completes when the queue has stopped.</returns>
    Task StopAsync(TimeSpan drainTime, TimeSpan gracePeriod, CancellationToken cancellationToken);

    /// <summary>Returns the number of notifications in the queue.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The state.</returns>
    ValueTask<WebhookQueueState> GetStateAsync(CancellationToken cancellationToken);
}
