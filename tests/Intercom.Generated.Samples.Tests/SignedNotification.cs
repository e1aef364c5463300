using System.Text;

namespace Intercom.Samples.Tests;

/// <summary>A notification about a user who signed up, signed as Intercom signs it.</summary>
/// <param name="ContactId">The identifier of the user.</param>
/// <param name="Id">The identifier of the notification.</param>
/// <param name="Secret">The secret that it is signed with.</param>
internal sealed record SignedNotification(
    string ContactId,
    string Id = "notif_1",
    string Secret = SignedNotification.ClientSecret)
{
    public const string ClientSecret = "client secret of the app";

    public string Text => $$$"""
        {
          "type": "notification_event", "id": "{{{Id}}}", "topic": "contact.user.created", "app_id": "abc12345",
          "data": {"type": "notification_event_data", "item": {"type": "contact", "id": "{{{ContactId}}}", "role": "user"}}
        }
        """;

    public byte[] Body => Encoding.UTF8.GetBytes(Text);

    public string Signature => WebhookSignature.Sign(Body, Secret);
}
