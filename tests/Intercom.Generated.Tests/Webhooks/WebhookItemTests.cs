using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Webhooks;

/// <summary>Items that contain several objects, in the forms in which Intercom sends them.</summary>
public class WebhookItemTests
{
    private const string Contact =
        """{"type":"contact","id":"c1","email":"ada@example.com","created_at":"2026-01-10T05:21:42.099+00:00"}""";
    private const string Conversation = """{"type":"conversation","id":"v1","state":"open"}""";
    private const string Company = """{"type":"company","id":"o1","company_id":"6"}""";
    private const string Ticket = """{"type":"ticket","id":"t1","ticket_id":"66040342"}""";
    private const string Tag = """{"type":"tag","id":"7","name":"Feature Request"}""";

    private static IEnumerable<TestCaseData> Wrapped()
    {
        foreach (string topic in (string[])[
            "contact.user.tag.created", "contact.user.tag.deleted", "contact.lead.tag.created", "contact.lead.tag.deleted",
        ])
        {
            yield return new TestCaseData(
                topic,
                $$"""{"type":"contact_tag","created_at":1700000000,"tag":{{Tag}},"contact":{{Contact}}}""",
                typeof(WebhookContactTag),
                "Contact c1, Tag 7");
        }

        foreach (string topic in (string[])["contact.subscribed", "contact.unsubscribed", "granular.subscribe", "granular.unsubscribe"])
        {
            foreach (string type in (string[])[
                "subscription", "contact_subscribe", "contact_unsubscribe", "granular_subscribe", "granular_unsubscribe",
            ])
            {
                yield return new TestCaseData(
                    topic,
                    $$"""{"type":"{{type}}","contact":{{Contact}},"created_at":1700000000}""",
                    typeof(WebhookSubscription),
                    "Contact c1");
            }
        }

        foreach (string change in (string[])["attached", "detached"])
        {
            yield return new TestCaseData(
                $"company.contact.{change}",
                $$"""{"company":{{Company}},"contact":{{Contact}}}""",
                typeof(WebhookCompanyContact),
                "Contact c1, Company o1");
            yield return new TestCaseData(
                $"conversation.contact.{change}",
                $$"""{"conversation":{{Conversation}},"contact":{{Contact}}}""",
                typeof(WebhookConversationContact),
                "Contact c1, Conversation v1");
            yield return new TestCaseData(
                $"ticket.contact.{change}",
                $$"""{"ticket":{{Ticket}},"contact":{{Contact}}}""",
                typeof(WebhookTicketContact),
                "Contact c1, Ticket t1");
        }

        foreach (string change in (string[])[
            "note.created", "admin.assigned", "team.assigned", "attribute.updated", "admin.replied", "contact.replied", "rating.provided",
        ])
        {
            yield return new TestCaseData(
                $"ticket.{change}",
                $$"""{"type":"ticket_ticket_part","ticket":{{Ticket}},"ticket_part":{"type":"ticket_part","id":"p1","body":"<p>Hi</p>"} }""",
                typeof(WebhookTicketPart),
                "Ticket t1");
        }

        yield return new TestCaseData(
            "conversation_part.tag.created",
            $$"""{"type":"conversation_part_tag","conversation":{{Conversation}},"tag":{{Tag}}}""",
            typeof(WebhookConversationPartTag),
            "Conversation v1, Tag 7");
        yield return new TestCaseData("ticket.closed", $$"""{"type":"ticket_closed","ticket":{{Ticket}}}""", typeof(Ticket), "Ticket t1");
        yield return new TestCaseData("ticket.closed", $$"""{"ticket":{{Ticket}}}""", typeof(Ticket), "Ticket t1");
        yield return new TestCaseData(
            "content_stat.email",
            $$"""{"type":"content_stat.email","content_stat":{"id":1},"contact":{{Contact}}}""",
            typeof(WebhookItem),
            "Contact c1");
    }

    [TestCaseSource(nameof(Wrapped))]
    public async Task An_item_with_several_objects_is_deserialized_to_its_class_and_each_object_reaches_its_handlers(
        string topic, string item, Type model, string objects)
    {
        WebhookNotification notification = Notification(topic, item);

        notification.Item.Should().BeOfType(model);
        (await ServedAsync(notification, objects)).Should().Be(objects);
    }

    [TestCaseSource(nameof(Wrapped))]
    public void An_item_with_several_objects_is_serialized_as_it_was_received(string topic, string item, Type model, string objects)
    {
        _ = (model, objects);
        JToken sent = JsonText.Parse(item);
        IntercomModel read = Notification(topic, item).Item!;

        JToken.DeepEquals(JsonText.Parse(JsonConvert.SerializeObject(read)), read is Ticket ? sent["ticket"] : sent).Should().BeTrue();
    }

    [Test]
    public void The_objects_of_an_item_are_typed()
    {
        WebhookSubscription subscription = (WebhookSubscription)Notification("granular.subscribe", $$"""
            {"type":"granular_subscribe","contact":{{Contact}},"subscription_types":{"type":"list","data":[{"type":"subscription","id":"1943066","state":"live"}]},"created_at":1768023485}
            """).Item!;
        WebhookTicketPart part = (WebhookTicketPart)Notification(
            "ticket.note.created",
            $$"""{"type":"ticket_ticket_part","ticket":{{Ticket}},"ticket_part":{"type":"ticket_part","id":"p1"} }""").Item!;

        (subscription.Contact!.Email, subscription.SubscriptionTypes!.Data.Single().Id, subscription.CreatedAt)
            .Should().Be(("ada@example.com", "1943066", DateTimeOffset.FromUnixTimeSeconds(1_768_023_485)));
        (part.Ticket!.TicketId, part.TicketPart!.Id).Should().Be(("66040342", "p1"));
    }

    [Test]
    public async Task A_conversation_in_its_internal_form_reaches_handlers_with_its_identifier()
    {
        WebhookNotification notification = Notification(
            "conversation.contact.attached",
            $$"""{"conversation":{"parts":[],"options":{"expand_for_notification":true},"model":{"app_id":1,"id":215472621202693,"read":false} },"contact":{{Contact}}}""");

        (await ServedAsync(notification, "Conversation 215472621202693")).Should().Be("Conversation 215472621202693");
    }

    [Test]
    public void An_entry_of_the_activity_log_is_not_read_as_an_admin()
    {
        WebhookNotification notification = Notification(
            "admin.activity_log_event.created",
            """{"type":"admin_activity_log_event","id":"f98f","performed_by":"""
            + """{"type":"admin","id":"1"},"activity_type":"admin_away_mode_change"}""");

        notification.Item.Should().BeOfType<ActivityLog>().Which.PerformedBy!.Id.Should().Be("1");
    }

    [Test]
    public void A_redacted_part_is_in_its_conversation() =>
        Notification("conversation_part.redacted", Conversation).Item.Should().BeOfType<Conversation>();

    [TestCase("company.created", """{"contact":{"type":"contact","id":"c1"},"plan":"x"}""")]
    [TestCase("contact.user.created", """{"created_at":1700000000,"tag":{"type":"tag"}}""")]
    [TestCase("contact.user.created", """{"type":"contact_invented","id":"1"}""")]
    [TestCase("contact.user.tag.created", """{"id":"1"}""")]
    [TestCase("company.contact.attached", """{"company":{"type":"company","id":"1"}}""")]
    [TestCase("conversation.invented", """{"id":"1"}""")]
    [TestCase("conversation.user.replied", "{}")]
    public void An_item_without_a_known_type_is_not_guessed_from_its_topic(string topic, string item)
    {
        IntercomModel read = Notification(topic, item).Item!;

        read.Should().BeOfType<WebhookItem>();
        JToken.DeepEquals(JsonText.Parse(JsonConvert.SerializeObject(read)), JsonText.Parse(item)).Should().BeTrue();
    }

    [TestCase("conversation.deleted", """{"type":"conversation","conversation_id":"215472621305755"}""", "215472621305755")]
    [TestCase("company.deleted", """{"type":"company","id":"6961d387","company_id":"6","deleted":true}""", "6961d387")]
    [TestCase("ticket.created", """{"type":"ticket","id":215472629353977}""", "215472629353977")]
    [TestCase("company.contact.attached", """{"company":{"type":"company","id":"1"},"contact":{"type":"contact","id":"2"}}""", null)]
    [TestCase("ping", """{"type":"ping","message":"hello"}""", null)]
    public void The_identifier_of_an_item_is_found_under_both_names(string topic, string item, string? id) =>
        Notification(topic, item).ItemId.Should().Be(id);

    [Test]
    public async Task An_object_of_an_unknown_topic_reaches_handlers_of_its_class()
    {
        WebhookNotification notification = Notification("ticket.invented", $$"""{"type":"ticket_invented","ticket":{{Ticket}},"by":"1"}""");

        notification.Item.Should().BeOfType<WebhookItem>();
        (await ServedAsync(notification, "Ticket t1")).Should().Be("Ticket t1");
    }

    [Test]
    public async Task A_handler_of_WebhookItem_receives_items_of_every_class()
    {
        List<JToken?> served = [];
        WebhookHandlers handlers = new WebhookHandlers().On<WebhookItem>(WebhookTopic.ConversationUserReplied, (webhookEvent, _) =>
        {
            served.Add(webhookEvent.Item.AdditionalProperties!["state"]);
            return Task.CompletedTask;
        });

        await handlers.HandleAsync(Notification("conversation.user.replied", Conversation));

        served.Should().ContainSingle().Which!.Value<string>().Should().Be("open");
    }

    [Test]
    public async Task A_notification_without_an_item_throws_in_its_handler()
    {
        WebhookHandlers handlers = new WebhookHandlers().On<Contact>(WebhookTopic.ContactArchived, (_, _) => Task.CompletedTask);

        await handlers.Awaiting(handling => handling.HandleAsync(WebhookNotification.Parse("""{"topic":"contact.archived"}""")))
            .Should().ThrowAsync<IntercomWebhookException>().WithMessage("*no item*");
    }

    private static WebhookNotification Notification(string topic, string item) =>
        WebhookNotification.Parse($$"""{"topic":"{{topic}}","data":{"item":{{item}}} }""");

    // The objects that handlers of the named classes receive, each as its class and its identifier.
    private static async Task<string> ServedAsync(WebhookNotification notification, string classes)
    {
        List<string> served = [];
        WebhookHandlers handlers = new();
        foreach (string name in classes.Split(", ").Select(part => part.Split(' ')[0]))
        {
            _ = name switch
            {
                nameof(Intercom.Contact) => handlers.On<Contact>(notification.Topic, (webhookEvent, _) => Serve(webhookEvent.Item.Id)),
                nameof(Intercom.Conversation) => handlers.On<Conversation>(
                    notification.Topic, (webhookEvent, _) => Serve(webhookEvent.Item.Id)),
                nameof(Intercom.Company) => handlers.On<Company>(notification.Topic, (webhookEvent, _) => Serve(webhookEvent.Item.Id)),
                nameof(Intercom.Ticket) => handlers.On<Ticket>(notification.Topic, (webhookEvent, _) => Serve(webhookEvent.Item.Id)),
                nameof(Intercom.Tag) => handlers.On<Tag>(notification.Topic, (webhookEvent, _) => Serve(webhookEvent.Item.Id)),
                _ => throw new ArgumentOutOfRangeException(nameof(classes), name, "The test has no handler of it."),
            };

            Task Serve(string? id)
            {
                served.Add($"{name} {id}");
                return Task.CompletedTask;
            }
        }

        await handlers.HandleAsync(notification);
        return string.Join(", ", served);
    }
}
