using System.Text;

namespace Intercom.Tests.Webhooks;

public class WebhookMessageTests
{
    private const string Notification = """
        {"type":"notification_event","id":"n1","topic":"ping","unknown":[1.5,null],"data":{"item":{"type":"ping","message":"hello"}}}
        """;

    [Test]
    public void A_message_is_serialized_with_everything_that_its_notification_has()
    {
        WebhookMessage message = new WebhookMessage("/webhooks", WebhookNotification.Parse(Notification)).NextAttempt();

        WebhookMessage read = WebhookMessage.Deserialize(message.Serialize());

        (read.Key, read.Endpoint, read.Attempt).Should().Be((message.Key, "/webhooks", 2));
        read.Notification.AdditionalProperties.Should().ContainKey("unknown");
        read.Notification.Item.Should().BeOfType<WebhookPing>().Which.Message.Should().Be("hello");
        Encoding.UTF8.GetString(read.Serialize()).Should().Be(Encoding.UTF8.GetString(message.Serialize()));
    }

    [Test]
    public void Attempts_of_a_message_have_its_key()
    {
        WebhookMessage message = new("/webhooks", WebhookNotification.Parse(Notification));

        WebhookMessage third = message.NextAttempt().NextAttempt();

        (third.Key, third.Attempt, third.FirstAttempt().Attempt).Should().Be((message.Key, 3, 1));
        third.ToString().Should().Be("ping n1, attempt 3");
        new WebhookMessage("/webhooks", message.Notification).Key.Should().NotBe(message.Key);
    }

    [TestCase("")]
    [TestCase("text")]
    [TestCase("[]")]
    [TestCase("""{"key":"k","endpoint":"/","attempt":1}""")]
    [TestCase("""{"key":"","endpoint":"/","attempt":1,"notification":{}}""")]
    [TestCase("""{"key":"k","endpoint":"/","attempt":0,"notification":{}}""")]
    [TestCase("""{"key":"k","endpoint":"/","attempt":1.5,"notification":{}}""")]
    [TestCase("""{"key":"k","endpoint":"/","attempt":99999999999999999999,"notification":{}}""")]
    [TestCase("""{"key":"k","endpoint":1,"attempt":1,"notification":{}}""")]
    public void Bytes_that_are_no_message_are_rejected(string text) =>
        FluentActions.Invoking(() => WebhookMessage.Deserialize(Encoding.UTF8.GetBytes(text)))
            .Should().Throw<IntercomWebhookException>().WithMessage("The queued message *");
}
