using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Webhooks;

public class WebhookNotificationTests
{
    private static IEnumerable<WebhookTopic> Topics => typeof(WebhookTopic).GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Select(property => (WebhookTopic)property.GetValue(obj: null)!);

    [Test]
    public void The_envelope_is_read_with_all_its_properties()
    {
        WebhookNotification notification = WebhookNotification.Parse("""
            {"type":"notification_event","app_id":"abc","topic":"contact.user.created","id":"notif_1","self":"https://api.intercom.io/notifications/1","created_at":1700000000,
             "first_sent_at":1700000001,"delivery_attempts":2,"delivery_status":"pending","delivered_at":0,"links":{},
             "data":{"type":"notification_event_data","item":{"type":"contact","id":"1","email":"ada@example.com"}}}
            """);

        (notification.Type, notification.Id, notification.AppId, notification.Topic,
            notification.DeliveryStatus, notification.DeliveryAttempts)
            .Should().Be(("notification_event", "notif_1", "abc", WebhookTopic.ContactUserCreated, "pending", 2));
        (notification.CreatedAt, notification.FirstSentAt)
            .Should().Be((DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), DateTimeOffset.FromUnixTimeSeconds(1_700_000_001)));
        notification.Item.Should().BeOfType<Contact>().Which.Email.Should().Be("ada@example.com");
        notification.ToString().Should().Be("contact.user.created notif_1");
    }

    [Test]
    public void A_ping_has_no_identifier_and_a_message()
    {
        WebhookNotification ping = WebhookNotification.Parse(
            """{"type":"notification_event","id":null,"topic":"ping","delivery_status":null,"self":null,"data":{"item":"""
            + """{"type":"ping","message":"hello"}}}""");

        (ping.Topic, ping.Id).Should().Be((WebhookTopic.Ping, null));
        ping.Item.Should().BeOfType<WebhookPing>().Which.Message.Should().Be("hello");
    }

    [TestCase("{}")]
    [TestCase("""{"data":null}""")]
    [TestCase("""{"data":{}}""")]
    [TestCase("""{"data":{"item":null}}""")]
    [TestCase("""{"data":{"item":"gone"}}""")]
    [TestCase("""{"data":{"item":[]}}""")]
    [TestCase("""{"id":5,"topic":null,"created_at":"2026-01-01T00:00:00Z","delivery_attempts":"2"}""")]
    public void Every_property_can_be_missing_or_of_another_form(string body) => WebhookNotification.Parse(body).Item.Should().BeNull();

    [TestCase("contact", typeof(Contact))]
    [TestCase("user", typeof(Contact))]
    [TestCase("lead", typeof(Contact))]
    [TestCase("conversation", typeof(Conversation))]
    [TestCase("conversation_part", typeof(ConversationPart))]
    [TestCase("ticket", typeof(Ticket))]
    [TestCase("company", typeof(Company))]
    [TestCase("event", typeof(DataEvent))]
    [TestCase("admin", typeof(Admin))]
    [TestCase("article", typeof(Article))]
    [TestCase("call", typeof(Call))]
    [TestCase("job", typeof(Job))]
    [TestCase("visitor", typeof(Visitor))]
    [TestCase("contact_tag", typeof(WebhookContactTag))]
    [TestCase("content_stat.email", typeof(WebhookItem))]
    [TestCase("something_new", typeof(WebhookItem))]
    public void An_item_is_deserialized_to_the_class_of_its_type_and_serialized_as_it_was_received(string type, Type model)
    {
        string item = $$$"""{"type":"{{{type}}}","id":"1","created_at":1700000000,"never_seen":{"a":[1,null]}}""";
        WebhookNotification notification = WebhookNotification.Parse($$$"""{"topic":"x.y","data":{"item": {{{item}}} } }""");

        notification.Item.Should().BeOfType(model);
        JToken.DeepEquals(JsonText.Parse(JsonConvert.SerializeObject(notification.Item)), JsonText.Parse(item)).Should().BeTrue();
        JToken.DeepEquals(notification.Data!.Item, JsonText.Parse(item)).Should().BeTrue();
    }

    [TestCase("conversation.deleted", typeof(Conversation))]
    [TestCase("contact.deleted", typeof(Contact))]
    [TestCase("company.deleted", typeof(Company))]
    public void An_item_with_an_identifier_only_is_of_the_only_class_of_its_topic(string topic, Type model) =>
        WebhookNotification.Parse($$$"""{"topic":"{{{topic}}}","data":{"item":{"id":"1"}} }""").Item.Should().BeOfType(model);

    [Test]
    public void Timestamps_of_items_are_read_from_seconds_and_from_text()
    {
        Contact seconds = (Contact)WebhookNotification.Parse("""{"data":{"item":{"type":"contact","created_at":1553642471}}}""").Item!;
        Contact text = (Contact)WebhookNotification.Parse(
            """{"data":{"item":{"type":"contact","created_at":"2019-03-26T23:21:11.907+00:00"}}}""").Item!;

        seconds.CreatedAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1_553_642_471));
        text.CreatedAt.Should().BeCloseTo(seconds.CreatedAt!.Value, TimeSpan.FromSeconds(1));
    }

    [Test]
    public void A_closed_ticket_is_found_in_the_form_of_later_versions()
    {
        WebhookNotification notification = WebhookNotification.Parse(
            """{"topic":"ticket.closed","data":{"item":{"type":"ticket_closed","ticket":{"type":"ticket","id":"9"}}}}""");

        notification.Item.Should().BeOfType<Ticket>().Which.Id.Should().Be("9");
    }

    [Test]
    public void A_merged_contact_has_the_identifier_of_the_contact_that_no_longer_exists()
    {
        WebhookNotification notification = WebhookNotification.Parse(
            """{"topic":"contact.merged","data":{"item":{"type":"contact","id":"1","merged_from":{"type":"contact","id":"2"}}}}""");

        (((Contact)notification.Item!).Id, notification.MergedFromId).Should().Be(("1", "2"));
    }

    [Test]
    public void A_contact_tag_has_both_the_tag_and_the_contact()
    {
        WebhookContactTag item = (WebhookContactTag)WebhookNotification.Parse(
            """{"topic":"contact.user.tag.created","data":{"item":{"type":"contact_tag","created_at":1700000000,"tag":"""
            + """{"type":"tag","id":"7"},"contact":{"type":"contact","id":"1"}}}}""").Item!;

        (item.Tag!.Id, item.Contact!.Id, item.CreatedAt).Should().Be(("7", "1", DateTimeOffset.FromUnixTimeSeconds(1_700_000_000)));
    }

    [Test]
    public void An_item_of_a_known_type_that_cannot_be_read_throws_when_it_is_accessed()
    {
        WebhookNotification notification = WebhookNotification.Parse(
            """{"topic":"conversation.read","data":{"item":{"type":"conversation","contacts":{"contacts":"none"}}}}""");

        notification.Invoking(read => read.Item).Should().Throw<IntercomWebhookException>().WithMessage("*conversation.read*Conversation*");
        notification.Data!.Item.Should().NotBeNull();
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("5")]
    [TestCase("[]")]
    [TestCase("<html>")]
    [TestCase("{\"a\":")]
    [TestCase("{} {}")]
    public void A_body_that_is_not_a_JSON_object_throws_one_type_of_exception(string body) =>
        FluentActions.Invoking(() => WebhookNotification.Parse(body)).Should().Throw<IntercomWebhookException>();

    [Test]
    public void The_known_topics_are_unique()
    {
        Topics.Should().HaveCount(109).And.OnlyHaveUniqueItems();
        Topics.Select(topic => topic.Value)
            .Should().Contain([
                "ping", "conversation.user.replied", "ticket.rating.provided", "granular.subscribe", "data_connector.execution.completed",
            ]);
    }

    [TestCaseSource(nameof(Topics))]
    public void Every_known_topic_is_read(WebhookTopic topic)
    {
        string type = topic.Value.Split('.')[0];
        WebhookNotification notification =
            WebhookNotification.Parse($$$"""{"topic":"{{{topic}}}","data":{"item":{"type":"{{{type}}}","id":"1"}} }""");

        notification.Topic.Should().Be(topic);
        notification.Item.Should().NotBeNull();
    }
}
