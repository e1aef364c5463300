namespace Intercom.AspNetCore;

/// <summary>Handles the notifications of a topic. An instance is created for each notification, with the services of its scope.</summary>
/// <typeparam name="T">The class of the item, such as <c>Conversation</c>.</typeparam>
public interface IWebhookHandler<T>
    where T : IntercomModel
{
    /// <summary>Handles a notification.</summary>
    /// <param name="webhookEvent">The item, the notification that brought it, and the services of its scope.</param>
    /// <param name="cancellationToken">
    /// Cancelled when the application has no more time to stop; with <see cref="IntercomWebhookOptions.AcknowledgeFirst" /> set to false,
    /// when it begins to stop. A sender that hangs up cancels nothing.
    /// </param>
    Task HandleAsync(WebhookEvent<T> webhookEvent, CancellationToken cancellationToken);
}
