namespace Intercom.AspNetCore;

/// <summary>Handles what a topic brings, made by the services of the application for each notification.</summary>
/// <typeparam name="T">What the topic brings, such as <see cref="Conversation" />.</typeparam>
public interface IWebhookHandler<T>
    where T : IntercomModel
{
    /// <summary>Handles it.</summary>
    /// <param name="happened">What it happened to, and the notification.</param>
    /// <param name="cancellationToken">Cancelled when the application has no more time to end; where it is handled before the answer, when the application begins to end. A sender that hangs up cancels nothing.</param>
    Task HandleAsync(WebhookEvent<T> happened, CancellationToken cancellationToken);
}
