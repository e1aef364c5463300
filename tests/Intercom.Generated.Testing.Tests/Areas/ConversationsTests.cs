using System.Net;
using Intercom.Testing.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Areas;

internal sealed class ConversationsTests : ProcessTest
{
    [Test]
    public async Task A_conversation_lives_from_its_first_message_to_its_end()
    {
        string contact = AddContact("ada");
        string id = await AddConversationAsync(contact);
        string path = $"/conversations/{id}";

        JObject fresh = await GetAsync(path);
        ((string?)fresh["state"]).Should().Be("open");
        ((long?)fresh["waiting_since"]).Should().Be(1_800_000_000);
        Time.Advance(TimeSpan.FromMinutes(5));
        JObject replied = await PostAsync($"{path}/reply",
            $$"""{"message_type":"comment","type":"admin","admin_id":"{{AdminId}}","body":"Hi"}""");
        replied["waiting_since"]!.Type.Should().Be(JTokenType.Null);
        ((int?)replied["statistics"]!["time_to_admin_reply"]).Should().Be(300);
        ((string?)replied["teammates"]!["admins"]![0]!["id"]).Should().Be(AdminId);
        JObject closed = await PostAsync($"{path}/parts", $$"""{"message_type":"close","type":"admin","admin_id":"{{AdminId}}"}""");
        ((string?)closed["state"]).Should().Be("closed");
        ((bool?)closed["open"]).Should().BeFalse();
        JObject reopened = await PostAsync($"{path}/reply",
            $$"""{"message_type":"comment","type":"user","intercom_user_id":"{{contact}}","body":"One more thing"}""");
        ((string?)reopened["state"]).Should().Be("open");
        reopened["conversation_parts"]!["conversation_parts"]!.Select(part =>
            (string?)part["part_type"]).Should().Equal("comment", "close", "open");
    }

    [Test]
    public async Task A_snooze_ends_by_the_clock()
    {
        string id = await AddConversationAsync(AddContact("ada"));
        await PostAsync($"/conversations/{id}/parts",
            $$"""{"message_type":"snoozed","admin_id":"{{AdminId}}","snoozed_until":1800003600}""");

        ((string?)(await GetAsync($"/conversations/{id}"))["state"]).Should().Be("snoozed");
        Time.Advance(TimeSpan.FromHours(1));

        JObject awake = await GetAsync($"/conversations/{id}");
        ((string?)awake["state"]).Should().Be("open");
        awake["snoozed_until"]!.Type.Should().Be(JTokenType.Null);
        ((string?)awake["conversation_parts"]!["conversation_parts"]!.Last!["part_type"]).Should().Be("timer_unsnooze");
        (await FailAsync(HttpMethod.Post, $"/conversations/{id}/parts",
            $$"""{"message_type":"snoozed","admin_id":"{{AdminId}}","snoozed_until":1}""",
                HttpStatusCode.BadRequest)).Should().Be("parameter_invalid");
    }

    [Test]
    public async Task It_is_assigned_to_admins_and_teams_that_exist()
    {
        string id = await AddConversationAsync(AddContact("ada"));
        string team = (string)Server.Workspace.Teams.List()[0]["id"]!;

        JObject ofAdmin = await PostAsync($"/conversations/{id}/parts",
            $$"""{"message_type":"assignment","type":"admin","admin_id":"{{AdminId}}","assignee_id":"{{AdminId}}"}""");
        JObject ofTeam = await PostAsync($"/conversations/{id}/parts",
            $$"""{"message_type":"assignment","type":"team","admin_id":"{{AdminId}}","assignee_id":"{{team}}"}""");
        JObject ofNobody = await PostAsync($"/conversations/{id}/parts",
            $$"""{"message_type":"assignment","type":"admin","admin_id":"{{AdminId}}","assignee_id":"0"}""");

        ofAdmin["admin_assignee_id"]!.ToString().Should().Be(AdminId);
        ofTeam["team_assignee_id"]!.ToString().Should().Be(team);
        ofNobody["admin_assignee_id"]!.Type.Should().Be(JTokenType.Null);
        (await FailAsync(HttpMethod.Post, $"/conversations/{id}/parts",
            $$"""{"message_type":"assignment","type":"admin","admin_id":"{{AdminId}}","assignee_id":"7"}""",
                HttpStatusCode.NotFound)).Should().Be("assignee_not_found");
        (await PostAsync($"/conversations/{id}/run_assignment_rules", "{}"))["team_assignee_id"]!.ToString().Should().Be(team);
    }

    [Test]
    public async Task Participants_come_and_go_but_for_the_last_one()
    {
        string ada = AddContact("ada");
        string ben = AddContact("ben");
        string id = await AddConversationAsync(ada);

        JObject both = await PostAsync($"/conversations/{id}/customers", $$"""{"admin_id":"{{AdminId}}","customer":{"user_id":"ben"} }""");
        both["contacts"]!["contacts"]!.Select(contact => (string?)contact["id"]).Should().Equal(ada, ben);
        await DeleteAsync($"/conversations/{id}/customers/{ada}", $$"""{"admin_id":"{{AdminId}}"}""");

        (await FailAsync(HttpMethod.Delete, $"/conversations/{id}/customers/{ben}", $$"""{"admin_id":"{{AdminId}}"}""",
            HttpStatusCode.UnprocessableEntity)).Should().Be("parameter_invalid");
        (await FailAsync(HttpMethod.Delete, $"/conversations/{id}/customers/{ada}", $$"""{"admin_id":"{{AdminId}}"}""",
            HttpStatusCode.NotFound)).Should().Be("not_found");
    }

    [Test]
    public async Task Parts_and_the_first_message_are_redacted_and_shown_as_plain_text()
    {
        string contact = AddContact("ada");
        string id = await AddConversationAsync(contact, "<p>My card is <b>4242</b></p>");
        JObject conversation = await PostAsync($"/conversations/{id}/reply",
            $$"""{"message_type":"comment","type":"user","user_id":"ada","body":"<p>secret</p>"}""");
        string part = (string)conversation["conversation_parts"]!["conversation_parts"]![0]!["id"]!;

        (await GetAsync($"/conversations/{id}?display_as=plaintext"))["source"]!["body"]!.ToString().Should().Be("My card is 4242");
        JObject redacted = await PostAsync("/conversations/redact",
            $$"""{"type":"conversation_part","conversation_id":"{{id}}","conversation_part_id":"{{part}}"}""");

        redacted.ToString().Should().NotContain("secret");
        ((bool?)redacted["conversation_parts"]!["conversation_parts"]![0]!["redacted"]).Should().BeTrue();
        (await FailAsync(HttpMethod.Post, "/conversations/redact", $$"""{"type":"source","conversation_id":"{{id}}","source_id":"7"}""",
            HttpStatusCode.NotFound)).Should().Be("conversation_part_or_message_not_found");
    }

    [Test]
    public async Task It_becomes_a_ticket_once_and_both_are_linked()
    {
        string id = await AddConversationAsync(AddContact("ada"));
        string type = (string)Server.Add("/ticket_types", new JObject { ["name"] = "Bug", ["category"] = "Customer" })["id"]!;

        JObject ticket = await PostAsync($"/conversations/{id}/convert",
            $$"""{"ticket_type_id":"{{type}}","attributes":{"_default_title_":"Broken"} }""");

        ((string?)(await GetAsync($"/conversations/{id}"))["linked_objects"]!["data"]![0]!["id"]).Should().Be((string?)ticket["id"]);
        ((string?)ticket["linked_objects"]!["data"]![0]!["type"]).Should().Be("conversation");
        await FailAsync(HttpMethod.Post, $"/conversations/{id}/convert", $$"""{"ticket_type_id":"{{type}}"}""", HttpStatusCode.BadRequest);
    }

    [TestCase("source.body", "=", "\"Hello\"", 1)]
    [TestCase("state", "=", "\"closed\"", 1)]
    [TestCase("open", "=", "true", 1)]
    [TestCase("statistics.count_conversation_parts", ">", "0", 1)]
    [TestCase("created_at", ">", "1700000000", 2)]
    [TestCase("id", "IN", "[\"1\",\"2\"]", 2)]
    [TestCase("contact_ids", "=", "\"000000000000000000000001\"", 2)]
    public async Task It_is_found_by_its_fields(string field, string comparison, string value, int count)
    {
        string contact = AddContact("ada");
        await AddConversationAsync(contact, "Hello there");
        string second = await AddConversationAsync(contact, "Bye");
        await PostAsync($"/conversations/{second}/parts", $$"""{"message_type":"close","type":"admin","admin_id":"{{AdminId}}"}""");

        JObject found = await PostAsync("/conversations/search",
            $$"""{"query":{"field":"{{field}}","operator":"{{comparison}}","value":{{value}} } }""");

        found["conversations"]!.Should().HaveCount(count);
        ((int?)found["total_count"]).Should().Be(count);
    }

    [Test]
    public async Task A_message_of_an_admin_begins_a_conversation_when_it_says_so()
    {
        string contact = AddContact("ada");
        string body =
            $$"""{"message_type":"inapp","body":"Hey","from":{"type":"admin","id":{{AdminId}} },"to":{"type":"user","id":"{{contact}}"}""";

        JObject quiet = await PostAsync("/messages", body + "}");
        JObject message = await PostAsync("/messages", body + ",\"create_conversation_without_contact_reply\":true}");

        quiet.ContainsKey("conversation_id").Should().BeFalse();
        JObject found = await PostAsync("/conversations/search",
            $$"""{"query":{"field":"source.id","operator":"=","value":"{{message["id"]}}"} }""");
        found["conversations"]!.Should().ContainSingle().Which["source"]!["delivered_as"]!.ToString().Should().Be("admin_initiated");
    }
}
