namespace Intercom.AspNetCore;

/// <summary>Handles the notifications of a topic. An instance is created for each notification, with the services of its scope.</summary>
/// <typeparam name="T">The class of the item, such as <c>Conversation</c>.</typeparam>
public interface IWebhookHandler<T>
    where T : IntercomModel
{
    /// <summary>Handles a notification.</summary>
    /// <param name="webhookEvent">The item, its notification, and the services of its scope.</param>
    /// <param name="cancellationToken">
    /// Cancelled when the shutdown timeout of the application ends; with <see cref="IntercomWebhookOptions.AcknowledgeFirst" /> set to
    /// false, when the application begins to stop. It is not cancelled when the sender disconnects.
    /// </param>
    Task HandleAsync(WebhookEvent<T> webhookEvent, CancellationToken cancellationToken);
}
