namespace Intercom.Tests.Discrepancies;

public class TicketDiscrepancyTests
{
    [KnownDiscrepancy("attributes of a ticket type are in `data`", "ticket_type_attribute_list.data")]
    [Test]
    public async Task Attributes_of_a_ticket_type_are_read_from_data()
    {
        TicketType type = await Responses.ReadAsync(
            """{"ticket_type_attributes":{"type":"list","data":[{"id":"1","name":"size"}]}}""", client => client.TicketTypes.GetAsync("1"));

        type.TicketTypeAttributes!.Data.Single().Name.Should().Be("size");
    }

    [KnownDiscrepancy("assignees of a ticket are text or a number", "ticket.admin_assignee_id")]
    [TestCase("\"0\"", "0")]
    [TestCase("0", "0")]
    [TestCase("\"127\"", "127")]
    [TestCase("null", null)]
    public async Task Assignees_of_a_ticket_can_be_text_or_a_number(string json, string? expected)
    {
        Ticket ticket = await Responses.TicketAsync($$"""{"admin_assignee_id":{{json}},"team_assignee_id":{{json}}}""");

        (ticket.AdminAssigneeId, ticket.TeamAssigneeId).Should().Be((expected, expected));
    }

    [KnownDiscrepancy("objects of tickets and notes are null", "ticket.ticket_type", "note.author")]
    [Test]
    public async Task A_ticket_can_have_no_type() =>
        (await Responses.TicketAsync("""{"type":"ticket","ticket_type":null}""")).TicketType.Should().BeNull();

    [KnownDiscrepancy("objects of tickets and notes are null", "ticket.ticket_type", "note.author")]
    [Test]
    public async Task A_note_can_lack_contact_and_author()
    {
        Note note = await Responses.ReadAsync(
            """{"type":"note","contact":null,"author":null,"body":"<p>Hi</p>"}""", client => client.Notes.GetAsync("1"));

        (note.Contact, note.Author).Should().Be((null, null));
    }

    [KnownDiscrepancy("ticket types are in `data`")]
    [Test]
    public async Task Ticket_types_are_read_from_the_data_of_a_list()
    {
        TicketTypeList list = await Responses.ReadAsync(
            """{"type":"list","data":[{"type":"ticket_type","id":"1","is_internal":false}]}""", client => client.TicketTypes.ListAsync());

        list.Data.Single().IsInternal.Should().BeFalse();
    }

    [KnownDiscrepancy("a ticket has labels of its state", "ticket.ticket_state_internal_label")]
    [Test]
    public async Task A_ticket_has_the_labels_of_its_state() =>
        (await Responses.TicketAsync("""{"ticket_state_internal_label":"Waiting","ticket_state_external_label":"We look into it"}""")).TicketStateInternalLabel.Should().Be("Waiting");

    [KnownDiscrepancy("the ticket type of an attribute is a number or text")]
    [TestCase("12")]
    [TestCase("\"12\"")]
    public async Task The_type_of_an_attribute_can_be_a_number_or_text(string json) =>
        (await Responses.ReadAsync(
            $$"""{"id":"1","ticket_type_id":{{json}}}""",
            client => client.TicketTypeAttributes.UpdateAsync(
                "12", "1", new UpdateTicketTypeAttributeRequest { Name = "size" }))).TicketTypeId.Should().Be("12");

    [KnownDiscrepancy("only an applied tag has a time and an admin")]
    [TestCase("""{"type":"tag","id":"1","name":"Urgent"}""", null)]
    [TestCase("""{"type":"tag","id":"1","name":"Urgent","applied_at":1700000000,"applied_by":{"type":"admin","id":"5"}}""", "5")]
    public async Task Only_an_applied_tag_has_the_admin_who_applied_it(string json, string? by)
    {
        Tag tag = await Responses.ReadAsync(json, client => client.Tags.GetAsync("1"));

        (tag.AppliedBy?.Id).Should().Be(by);
        (tag.AppliedAt is null).Should().Be(by is null);
    }

    [KnownDiscrepancy("a switch to another channel has a URL", "phone_switch.url")]
    [Test]
    public async Task A_channel_switch_has_a_URL() =>
        (await Responses.ReadAsync(
            """{"type":"phone_call_redirect","url":"https://example.com/s"}""",
            client => client.Switch.CreateAsync(new CreatePhoneSwitchRequest { Phone = "+353800000000" })))
            .Url.Should().Be("https://example.com/s");

    [KnownDiscrepancy("a call contains its transcript", "call.transcript")]
    [Test]
    public async Task A_phone_call_has_its_transcript()
    {
        Call call = await Responses.ReadAsync(
            """{"id":"1","transcript":[{"text":"Hello","ts":1.5}],"transcript_status":"ready"}""", client => client.Calls.GetAsync("1"));

        call.Transcript.Single()["text"].AsText().Should().Be("Hello");
        call.TranscriptStatus.Should().Be("ready");
    }
}
