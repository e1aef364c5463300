namespace Intercom.AspNetCore;

/// <summary>A notification that waits to be handled.</summary>
internal sealed record QueuedNotification(WebhookNotification Notification, WebhookHandlers Handlers);
