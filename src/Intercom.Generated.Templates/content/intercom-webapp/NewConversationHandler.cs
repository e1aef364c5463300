using Intercom;
using Intercom.AspNetCore;

namespace IntercomWebApp;

/// <summary>Adds a note to each conversation that a user starts.</summary>
/// <param name="workspaces">The workspaces in which the app is installed.</param>
/// <param name="logger">Receives notifications of other workspaces.</param>
public sealed partial class NewConversationHandler(Workspaces workspaces, ILogger<NewConversationHandler> logger)
    : IWebhookHandler<Conversation>
{
    /// <inheritdoc />
    public async Task HandleAsync(WebhookEvent<Conversation> webhookEvent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(webhookEvent);
        if (workspaces.Find(webhookEvent.Notification.AppId) is not { } workspace)
        {
            LogUnknownWorkspace(webhookEvent.Notification.AppId);
            return;
        }

        await workspace.Client.Conversations.AddNoteAsync(
            webhookEvent.Item.Id,
            workspace.AdminId,
            $"Hello from {nameof(IntercomWebApp)}: this conversation is new.",
            cancellationToken: cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The app is not installed in workspace {WorkspaceId}.")]
    private partial void LogUnknownWorkspace(string? workspaceId);
}
