using Newtonsoft.Json;

namespace Intercom.Tests.Discrepancies;

/// <summary>Members that responses have and the official description lacks or misspells.</summary>
public class UndeclaredMemberTests
{
    [Test]
    public async Task A_visitor_has_the_time_of_its_last_request()
    {
        Visitor visitor = await Responses.ReadAsync(
            """{"type":"visitor","last_request_at":1700000000}""", async client => (await client.Visitors.GetAsync("u1"))!);

        visitor.LastRequestAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
    }

    [Test]
    public async Task A_contact_has_its_consent_to_SMS()
    {
        Contact contact = await Responses.ContactAsync("""{"sms_consent":true,"unsubscribed_from_sms":false}""");

        (contact.SmsConsent, contact.UnsubscribedFromSms).Should().Be((true, false));
    }

    [Test]
    public async Task A_reply_to_a_ticket_has_the_code_of_its_app()
    {
        TicketReply reply = await Responses.ReadAsync(
            """{"type":"ticket_part","app_package_code":"test-integration"}""",
            client => client.Tickets.ReplyAsync(
                "1", new AdminReplyTicketRequest { MessageType = AdminReplyType.Note, AdminId = "5", Body = "Hi" }));

        reply.AppPackageCode.Should().Be("test-integration");
    }

    [Test]
    public async Task An_activity_has_the_message_and_the_admin_that_it_is_about()
    {
        ActivityLogList list = await Responses.ReadAsync(
            """{"activity_logs":[{"metadata":{"message":{"id":123,"title":"Welcome"},"admin":{"id":"""
            + """4423433,"first_name":"Ada","last_name":"Lovelace"}}}]}""",
            client => client.Admins.ListActivityLogsAsync(DateTimeOffset.UnixEpoch));

        ActivityLogMetadata metadata = list.ActivityLogs.Single().Metadata!;
        (metadata.Message!.Id, metadata.Message.Title).Should().Be(("123", "Welcome"));
        (metadata.Admin!.Id, metadata.Admin.FirstName, metadata.Admin.LastName).Should().Be(("4423433", "Ada", "Lovelace"));
    }

    [Test]
    public async Task Statistics_of_an_article_have_its_conversations() =>
        (await Responses.ArticleAsync(
            """{"statistics":{"type":"article_statistics","conversations":3,"conversions":1}}""")).Statistics!.Conversations.Should().Be(3);

    [TestCase("""{"plan":"Pro"}""")]
    [TestCase("""{"plan":{"type":"plan","id":"1","name":"Pro"}}""")]
    public async Task The_plan_of_a_company_is_an_object_or_its_name(string json) =>
        (await Responses.CompanyAsync(json)).Plan!.Name.Should().Be("Pro");

    [Test]
    public async Task Parts_of_other_kinds_have_no_details()
    {
        ConversationPart part = await Responses.PartAsync("""{"metadata":null,"email_message_metadata":null,"event_details":null}""");

        (part.Metadata, part.EmailMessageMetadata, part.EventDetails).Should().Be((null, null, null));
    }

    [TestCase("""{"x":{"":NaN}}""")]
    [TestCase("""{"x":[{"":Infinity}]}""")]
    [TestCase("""{"":undefined}""")]
    public void Invalid_JSON_under_an_empty_name_is_rejected(string json) =>
        FluentActions.Invoking(() => JsonConvert.DeserializeObject<Contact>(json)).Should().Throw<JsonSerializationException>();
}
