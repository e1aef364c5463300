using Intercom;
using Intercom.AspNetCore;

namespace Webhooks;

/// <summary>Handles replies of users. The application makes it for each of them, with its services.</summary>
/// <param name="replies">Where they are kept.</param>
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
