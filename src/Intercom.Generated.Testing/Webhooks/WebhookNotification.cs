using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Webhooks;

/// <summary>A notification, ready to be sent to one address.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Topic">The topic.</param>
/// <param name="AppId">The identifier of the workspace.</param>
/// <param name="CreatedAt">The time in seconds.</param>
/// <param name="Item">The item.</param>
/// <param name="Address">The address that is notified.</param>
internal sealed record WebhookNotification(string Id, string Topic, string AppId, long CreatedAt, JObject Item, Uri Address)
    : IWebhookMessage
{
    public string Body(int attempt) => new JObject
    {
        ["type"] = "notification_event",
        ["app_id"] = AppId,
        ["data"] = new JObject { ["type"] = "notification_event_data", ["item"] = Item },
        ["links"] = new JObject(),
        ["id"] = Id,
        ["topic"] = Topic,
        ["delivery_status"] = "pending",
        ["delivery_attempts"] = attempt,
        ["delivered_at"] = 0,
        ["first_sent_at"] = CreatedAt,
        ["created_at"] = CreatedAt,
        ["self"] = null,
    }.ToString(Formatting.None);

    public (string Name, string Value) Sign(byte[] body, string secret) => (WebhookSignature.Header, WebhookSignature.Sign(body, secret));
}
