using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Webhooks;

/// <summary>An event of Fin for one address. Unlike other notifications, it has no envelope and another signature.</summary>
/// <param name="Event">The event.</param>
/// <param name="Address">The address that is notified.</param>
internal sealed record FinNotification(JObject Event, Uri Address) : IWebhookMessage
{
    private const string SignatureHeader = "X-Fin-Agent-API-Webhook-Signature";

    public string Topic => (string)Event["event_name"]!;

    public string Body(int attempt) => Event.ToString(Formatting.None);

    public (string Name, string Value) Sign(byte[] body, string secret) => (SignatureHeader, $"sha256={BodySignature.Sign(body, secret)}");
}
