using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Serialization;

/// <summary>Identifiers are text in C#, and what the wire has on the wire.</summary>
public class IdentifierTests
{
    [TestCase("5017691", "5017691")]
    [TestCase("\"5017691\"", "5017691")]
    [TestCase("3000000000", "3000000000")]
    [TestCase("99999999999999999999", "99999999999999999999")]
    [TestCase("\"0042\"", "0042")]
    [TestCase("\"abc\"", "abc")]
    [TestCase("null", null)]
    public async Task An_identifier_is_read_from_a_number_or_text(string json, string? expected) =>
        (await FakeIntercom.ReadContactAsync($$"""{"owner_id":{{json}}}""")).OwnerId.Should().Be(expected);

    [TestCase("[]")]
    [TestCase("{\"id\":5}")]
    public async Task A_value_that_is_not_an_identifier_is_kept_as_received(string json)
    {
        Contact contact = await FakeIntercom.ReadContactAsync($$"""{"owner_id":{{json}}}""");

        contact.OwnerId.Should().BeNull();
        JsonConvert.SerializeObject(contact).Should().Be($$"""{"owner_id":{{json}}}""");
    }

    [TestCase("5017691", "5017691")]
    [TestCase("0", "0")]
    [TestCase("-1", "-1")]
    [TestCase("9223372036854775807", "9223372036854775807")]
    [TestCase("9223372036854775808", "\"9223372036854775808\"")]
    [TestCase("99999999999999999999", "\"99999999999999999999\"")]
    [TestCase("0042", "\"0042\"")]
    [TestCase("+5", "\"+5\"")]
    [TestCase("-0", "\"-0\"")]
    [TestCase(" 5", "\" 5\"")]
    [TestCase("5.0", "\"5.0\"")]
    [TestCase("1e3", "\"1e3\"")]
    [TestCase("abc", "\"abc\"")]
    [TestCase("", "\"\"")]
    [TestCase(null, "null")]
    public async Task Only_text_that_is_a_number_is_sent_as_one(string? id, string expected) =>
        (await SendAsync(client => client.Articles.UpdateAsync("1", new UpdateArticleRequest { AuthorId = id })))
            .Should().Be($$"""{"author_id":{{expected}}}""");

    [Test]
    public async Task Identifiers_are_sent_as_numbers_when_the_API_has_numbers()
    {
        (await SendAsync(client => client.Admins.SetAwayAsync(
            "1", new SetAdminAwayRequest { AwayModeEnabled = true, AwayModeReassign = false, AwayStatusReasonId = "12345" })))
            .Should().Be("""{"away_mode_enabled":true,"away_mode_reassign":false,"away_status_reason_id":12345}""");
        (await SendAsync(client => client.Tickets.UpdateAsync("1", new UpdateTicketRequest { AdminId = "991" })))
            .Should().Be("""{"admin_id":991}""");
    }

    [Test]
    public async Task Identifiers_are_sent_as_text_when_the_API_has_text() =>
        (await SendAsync(client => client.Conversations.ManageAsync("1", new OpenConversationRequest { AdminId = "5" })))
            .Should().Be("""{"message_type":"open","admin_id":"5"}""");

    [TestCase("""{"team_ids":[814865,"814866","new"]}""", """{"team_ids":[814865,"814866","new"]}""")]
    [TestCase("""{"team_ids":[]}""", """{"team_ids":[]}""")]
    [TestCase("""{"team_ids":null,"away_status_reason_id":12}""", """{"team_ids":null,"away_status_reason_id":12}""")]
    public void Lists_of_identifiers_are_serialized_as_they_were_received(string body, string expected)
    {
        Admin admin = JsonConvert.DeserializeObject<Admin>(body)!;

        JsonConvert.SerializeObject(admin).Should().Be(expected);
    }

    [Test]
    public void Lists_of_identifiers_are_text()
    {
        JsonConvert.DeserializeObject<Admin>("""{"team_ids":[814865,"814866"]}""")!.TeamIds.Should().Equal("814865", "814866");
        JsonConvert.DeserializeObject<Team>("""{"admin_ids":[493881]}""")!.AdminIds.Should().Equal("493881");
    }

    [Test]
    public async Task An_identifier_of_one_area_can_be_used_in_a_request_of_another()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("""{"id":7,"owner_id":814860}""");
        Contact contact = await intercom.Client.Contacts.GetAsync("7");

        await intercom.Client.Admins.GetAsync(contact.OwnerId!);
        await intercom.Client.Articles.UpdateAsync(contact.Id!, new UpdateArticleRequest { AuthorId = contact.OwnerId });

        intercom.Sent[1].Path.Should().Be("/admins/814860");
        intercom.Sent[2].Path.Should().Be("/articles/7");
        intercom.Sent[2].Json["author_id"]!.Type.Should().Be(JTokenType.Integer);
    }

    private static async Task<string> SendAsync(Func<IntercomClient, Task> call)
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");
        await call(intercom.Client);
        return intercom.OnlySent.Body!;
    }
}
