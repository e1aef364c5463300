using Intercom;
using Intercom.AspNetCore;

namespace Webhooks;

/// <summary>Handles replies of users. An instance is created for each notification, with the services of the application.</summary>
/// <param name="replies">The list that replies are added to.</param>
public sealed class ReplyHandler(Replies replies) : IWebhookHandler<Conversation>
{
    /// <inheritdoc />
    public Task HandleAsync(WebhookEvent<Conversation> webhookEvent, CancellationToken cancellationToken)
    {
        foreach (ConversationPart part in webhookEvent.Item.ConversationParts?.ConversationParts ?? [])
        {
            replies.Add($"{part.Author?.Name} wrote '{part.Body}' in conversation {webhookEvent.Item.Id}");
        }

        return Task.CompletedTask;
    }
}
