using System.Globalization;
using System.Net;
using Intercom.Testing.Tests.Support;

namespace Intercom.Testing.Tests.Areas;

internal sealed class TicketsTests : TicketTest
{
    [Test]
    public async Task A_new_ticket_is_submitted_and_open()
    {
        Ticket ticket = await Client.Tickets.CreateAsync(Request("It breaks"));

        ticket.Type.Should().Be("ticket");
        ticket.Open.Should().BeTrue();
        ticket.TicketState!.Category.Should().Be(TicketStateCategory.Submitted);
        ticket.TicketStateExternalLabel.Should().Be("Submitted");
        ticket.TicketAttributes["_default_title_"].AsText().Should().Be("It breaks");
        ticket.TicketAttributes["_default_description_"].Kind.Should().Be(AttributeKind.Null);
        ticket.Contacts!.Contacts.Should().ContainSingle().Which.ExternalId.Should().Be("ada");
        ticket.AdminAssigneeId.Should().Be("0");
        ticket.TicketType!.Name.Should().Be("Bug");
        ticket.CreatedAt.Should().Be(Start);
        (await Client.Tickets.GetAsync(ticket.Id!)).TicketId.Should().Be(ticket.TicketId);
    }

    [Test]
    public async Task A_contact_can_be_named_in_each_of_the_three_ways()
    {
        TicketContact[] ways =
        [
            new TicketContactById { Id = Ada.Id! },
            new TicketContactByExternalId { ExternalId = "ada" },
            new TicketContactByEmail { Email = "ADA@example.com" },
        ];

        foreach (TicketContact way in ways)
        {
            CreateTicketRequest request = Request();
            request.Contacts = [way];
            (await Client.Tickets.CreateAsync(request)).Contacts!.Contacts.Should().ContainSingle().Which.Id.Should().Be(Ada.Id);
        }
    }

    [Test]
    public async Task A_contact_is_made_of_an_email_address_that_nobody_has()
    {
        CreateTicketRequest request = Request();
        request.Contacts = [new TicketContactByEmail { Email = "new@example.com" }];

        Ticket ticket = await Client.Tickets.CreateAsync(request);

        (await Client.Contacts.GetAsync(ticket.Contacts!.Contacts[0].Id!)).Email.Should().Be("new@example.com");
    }

    [Test]
    public async Task Unknown_contacts_types_and_assignees_are_not_found()
    {
        CreateTicketRequest unknownContact = Request();
        unknownContact.Contacts = [new TicketContactById { Id = "99" }];
        CreateTicketRequest unknownType = Request();
        unknownType.TicketTypeId = "99";
        CreateTicketRequest unknownAssignee = Request();
        unknownAssignee.Assignment = new TicketAssignment { AdminAssigneeId = "99" };
        CreateTicketRequest unknownConversation = Request();
        unknownConversation.ConversationToLinkId = "99";

        await Failure.OfAsync(() => Client.Tickets.CreateAsync(unknownContact), HttpStatusCode.NotFound, "not_found");
        await Failure.OfAsync(() => Client.Tickets.CreateAsync(unknownType), HttpStatusCode.NotFound, "not_found");
        await Failure.OfAsync(() => Client.Tickets.CreateAsync(unknownAssignee), HttpStatusCode.NotFound, "assignee_not_found");
        await Failure.OfAsync(() => Client.Tickets.CreateAsync(unknownConversation), HttpStatusCode.NotFound, "conversation_not_found");
    }

    [TestCase("[]", "parameter_not_found")]
    [TestCase("[{}]", "parameter_not_found")]
    [TestCase("[{\"id\":\"1\"},{\"id\":\"2\"}]", "parameter_invalid")]
    [TestCase("[{\"id\":{}}]", "type_mismatch")]
    public async Task Contacts_that_name_not_exactly_one_are_rejected(string contacts, string code)
    {
        RawResponse response = await Raw.PostAsync("/tickets", $$"""{"ticket_type_id":"{{Bug.Id}}","contacts":{{contacts}}}""");

        ((int)response.Status).Should().BeOneOf(400, 422);
        response.ErrorCode.Should().Be(code);
    }

    [Test]
    public async Task An_archived_type_makes_no_tickets()
    {
        await Client.TicketTypes.UpdateAsync(Bug.Id!, new UpdateTicketTypeRequest { Archived = true });

        await Failure.OfAsync(() => Client.Tickets.CreateAsync(Request()), HttpStatusCode.NotFound, "not_found");
    }

    [Test]
    public async Task A_required_attribute_must_be_given()
    {
        await AddAttributeAsync(TicketTypeAttributeDataType.String, isRequired: true);
        CreateTicketRequest complete = Request();
        complete.TicketAttributes = With(complete, "Extra", "there");

        IntercomApiException exception = await Failure.OfAsync(
            () => Client.Tickets.CreateAsync(Request()),
            HttpStatusCode.UnprocessableEntity,
            "parameter_not_found");

        exception.Errors[0].Field.Should().Be("ticket_attributes.Extra");
        await Client.Invoking(client => client.Tickets.CreateAsync(complete)).Should().NotThrowAsync();
    }

    [Test]
    public async Task An_attribute_that_the_type_does_not_have_is_rejected()
    {
        CreateTicketRequest request = Request();
        request.TicketAttributes = With(request, "Nothing", 1);

        await Failure.OfAsync(() => Client.Tickets.CreateAsync(request), HttpStatusCode.BadRequest, "parameter_invalid");
    }

    [TestCaseSource(nameof(Values))]
    public async Task An_attribute_takes_values_of_its_type_alone(string type, AttributeValue right, AttributeValue wrong)
    {
        await AddAttributeAsync(type);
        CreateTicketRequest fitting = Request();
        fitting.TicketAttributes = With(fitting, "Extra", right);
        CreateTicketRequest unfitting = Request();
        unfitting.TicketAttributes = With(unfitting, "Extra", wrong);

        (await Client.Tickets.CreateAsync(fitting)).TicketAttributes["Extra"].Should().Be(right);
        await Failure.OfAsync(() => Client.Tickets.CreateAsync(unfitting), HttpStatusCode.BadRequest, "parameter_invalid");
    }

    [Test]
    public async Task An_update_changes_state_attributes_and_assignee_and_reports_it_in_parts()
    {
        Admin ben = Server.AddAdmin("Ben", "ben@example.com");
        Ticket ticket = Server.AddTicket(Request("Before"));

        Ticket updated = await Client.Tickets.UpdateAsync(ticket.Id!, new UpdateTicketRequest
        {
            TicketStateId = "2",
            AdminId = ben.Id,
            AssigneeId = ben.Id,
            IsShared = false,
            TicketAttributes = new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { ["_default_title_"] = "After" },
        });

        updated.TicketState!.Category.Should().Be(TicketStateCategory.InProgress);
        updated.TicketAttributes["_default_title_"].AsText().Should().Be("After");
        updated.AdminAssigneeId.Should().Be(ben.Id);
        updated.IsShared.Should().BeFalse();
        updated.TicketParts!.TotalCount.Should().Be(3);
        updated.TicketParts.TicketParts.Select(part => part.PartType)
            .Should().Equal("ticket_state_updated_by_admin", "ticket_attribute_updated_by_admin", "assignment");
        updated.TicketParts.TicketParts.Should().OnlyContain(part => part.Author!.Name == "Ben");
        updated.TicketParts.TicketParts[0].PreviousTicketState.Should().Be(TicketStateCategory.Submitted);
        updated.TicketParts.TicketParts[2].AssignedTo!.Id.Should().Be(ben.Id);
    }

    [Test]
    public async Task A_ticket_can_be_snoozed_and_closing_it_ends_that()
    {
        Ticket ticket = Server.AddTicket(Request());
        UpdateTicketRequest snooze = new() { SnoozedUntil = Start.AddDays(1) };

        (await Client.Tickets.UpdateAsync(ticket.Id!, snooze)).SnoozedUntil.Should().Be(Start.AddDays(1));
        Ticket closed = await Client.Tickets.UpdateAsync(ticket.Id!, new UpdateTicketRequest { Open = false });

        closed.Open.Should().BeFalse();
        closed.SnoozedUntil.Should().BeNull();
        closed.TicketParts!.TicketParts.Select(part => part.PartType).Should().Equal("snoozed", "close");
    }

    [Test]
    public async Task Taking_the_assignee_away_leaves_nobody()
    {
        CreateTicketRequest request = Request();
        request.Assignment = new TicketAssignment { AdminAssigneeId = Server.AddAdmin("Ben", "ben@example.com").Id };
        Ticket ticket = Server.AddTicket(request);

        Ticket updated = await Client.Tickets.UpdateAsync(ticket.Id!, new UpdateTicketRequest { AssigneeId = "0" });

        ticket.AdminAssigneeId.Should().NotBe("0");
        updated.AdminAssigneeId.Should().Be("0");
    }

    [Test]
    public async Task An_update_that_is_wrong_somewhere_changes_nothing()
    {
        Ticket ticket = Server.AddTicket(Request());

        await Failure.OfAsync(() => Update(new() { TicketStateId = "99" }), HttpStatusCode.BadRequest, "ticket_state_id_invalid");
        await Failure.OfAsync(
            () => Update(new() { TicketStateId = "2", AssigneeId = "99" }), HttpStatusCode.NotFound, "assignee_not_found");
        await Failure.OfAsync(() => Update(new() { TicketStateId = "2", AdminId = "99" }), HttpStatusCode.NotFound, "assignee_not_found");
        await Failure.OfAsync(
            () => Update(new() { TicketStateId = "2", SnoozedUntil = Start }), HttpStatusCode.BadRequest, "parameter_invalid");

        Ticket read = await Client.Tickets.GetAsync(ticket.Id!);
        read.TicketState!.Category.Should().Be(TicketStateCategory.Submitted);
        read.TicketParts!.TicketParts.Should().BeEmpty();

        Task<Ticket> Update(UpdateTicketRequest request) => Client.Tickets.UpdateAsync(ticket.Id!, request);
    }

    [Test]
    public async Task A_ticket_shows_its_type_as_it_is_now()
    {
        Ticket ticket = Server.AddTicket(Request());
        await Client.TicketTypes.UpdateAsync(Bug.Id!, new UpdateTicketTypeRequest { Name = "Defect" });

        (await Client.Tickets.GetAsync(ticket.Id!)).TicketType!.Name.Should().Be("Defect");
    }

    [Test]
    public async Task A_deleted_ticket_is_gone()
    {
        Ticket ticket = Server.AddTicket(Request());

        DeletedResource deleted = await Client.Tickets.DeleteAsync(ticket.Id!);

        deleted.Deleted.Should().BeTrue();
        deleted.Id.Should().Be(ticket.Id);
        await Failure.OfAsync(() => Client.Tickets.GetAsync(ticket.Id!), HttpStatusCode.NotFound, "ticket_not_found");
        await Failure.OfAsync(
            () => Client.Tickets.UpdateAsync(ticket.Id!, new UpdateTicketRequest()), HttpStatusCode.NotFound, "ticket_not_found");
        await Failure.OfAsync(() => Client.Tickets.DeleteAsync(ticket.Id!), HttpStatusCode.NotFound, "ticket_not_found");
    }

    private static IEnumerable<TestCaseData> Values()
    {
        yield return Case("string", "text", 1);
        yield return Case("list", "High", "Medium");
        yield return Case("integer", 5, 5.5);
        yield return Case("decimal", 5.5, "5.5");
        yield return Case("boolean", true, "true");
        yield return Case("datetime", 1_700_000_000, true);
        yield return Case("files", AttributeValue.List(), "file");

        static TestCaseData Case(string type, AttributeValue right, AttributeValue wrong) =>
            new TestCaseData(type, right, wrong).SetName($"An attribute of type {type} takes values of its type alone");
    }

    private static Dictionary<string, AttributeValue> With(CreateTicketRequest request, string name, AttributeValue value) =>
        new(request.TicketAttributes!, StringComparer.Ordinal) { [name] = value };
}
