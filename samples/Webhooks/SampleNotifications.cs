namespace Webhooks;

/// <summary>Notifications as Intercom posts them.</summary>
internal static class SampleNotifications
{
    public const string Ping = """
        {
          "type": "notification_event", "id": null, "topic": "ping", "app_id": "abc12345",
          "data": {"type": "notification_event_data", "item": {"type": "ping", "message": "hello"}}
        }
        """;

    public const string Reply = """
        {
          "type": "notification_event", "id": "notif_1", "topic": "conversation.user.replied", "app_id": "abc12345",
          "created_at": 1790000000, "first_sent_at": 1790000001, "delivery_attempts": 1, "delivery_status": "pending",
          "data": {
            "type": "notification_event_data",
            "item": {
              "type": "conversation", "id": "4711",
              "conversation_parts": {
                "type": "conversation_part.list",
                "conversation_parts": [
                  {"type": "conversation_part", "id": "1", "body": "It works now", "author": {"type": "user", "name": "Ada"}}
                ]
              }
            }
          }
        }
        """;

    public static string Numbered(int number, string conversation = "4711") => $$"""
        {
          "type": "notification_event", "id": "notif_{{number}}", "topic": "conversation.user.replied", "app_id": "abc12345",
          "data": { "type": "notification_event_data", "item": { "type": "conversation", "id": "{{conversation}}" } }
        }
        """;
}
