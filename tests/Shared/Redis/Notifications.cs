namespace Intercom.Tests.Shared;

/// <summary>Notifications as Intercom sends them.</summary>
internal static class Notifications
{
    public static string Json(string id) => $$$"""
        {
          "type": "notification_event", "id": "{{{id}}}", "topic": "conversation.user.replied", "app_id": "abc", "created_at": 1790000000,
          "data": {"type": "notification_event_data", "item": {"type": "conversation", "id": "7", "unknown": [1.5, null]}}
        }
        """;

    public static WebhookMessage Message(string id) => new("/webhooks", WebhookNotification.Parse(Json(id)));
}
