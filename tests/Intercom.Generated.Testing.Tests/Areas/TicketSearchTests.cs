using System.Net;
using Intercom.Testing.Tests.Support;

namespace Intercom.Testing.Tests.Areas;

internal sealed class TicketSearchTests : TicketTest
{
    [TestCase("title", "~", "export", "Empty export")]
    [TestCase("category", "=", "request", "Empty export,Slow start")]
    [TestCase("category", "=", "task", "Clean up")]
    [TestCase("state", "=", "in_progress", "Slow start")]
    [TestCase("open", "=", "false", "Clean up")]
    public async Task Tickets_are_found_by_the_names_that_queries_have_for_their_fields(
        string field, string @operator, string value, string titles)
    {
        await AddTicketsAsync();

        (await SearchAsync(field, @operator, value)).Should().Equal(titles.Split(','));
    }

    [Test]
    public async Task Tickets_are_found_by_type_contact_time_and_attribute()
    {
        await AddTicketsAsync();
        string titleId = Bug.TicketTypeAttributes!.Data[0].Id!;

        (await SearchAsync("ticket_type_id", "=", Bug.Id)).Should().HaveCount(2);
        (await SearchAsync("contact_ids", "=", Ada.Id)).Should().HaveCount(3);
        (await SearchAsync("created_at", ">=", Start.AddHours(2))).Should().Equal("Clean up");
        (await SearchAsync($"ticket_attribute.{titleId}", "^", "Slow")).Should().Equal("Slow start");
        (await SearchAsync("teammate_ids", "=", (await Client.Admins.GetCurrentAsync())!.Id))
            .Should().BeEquivalentTo("Slow start", "Clean up");
    }

    [Test]
    public async Task The_state_under_its_name_in_tickets_is_no_field_to_search_by() =>
        await Failure.OfAsync(() => SearchAsync("ticket_state", "=", "submitted"), HttpStatusCode.BadRequest, "invalid_field");

    [Test]
    public async Task Pages_hold_20_tickets_unless_asked_otherwise()
    {
        for (int number = 0; number < 21; number++)
        {
            Server.AddTicket(Request($"Ticket {number}"));
        }

        TicketList first = await Client.Tickets.SearchAsync(Query("open", "=", true));
        SearchRequest next = Query("open", "=", true);
        next.Pagination = new SearchPagination { StartingAfter = first.Pages!.Next!.StartingAfter };
        TicketList second = await Client.Tickets.SearchAsync(next);

        first.Type.Should().Be("ticket.list");
        first.Tickets.Should().HaveCount(20);
        first.TotalCount.Should().Be(21);
        first.Pages.TotalPages.Should().Be(2);
        second.Tickets.Should().ContainSingle();
        second.Pages!.Page.Should().Be(2);
        second.Pages.Next.Should().BeNull();
    }

    private static SearchRequest Query(string field, string @operator, SearchValue value) =>
        new() { Query = new SearchFilter { Field = field, Operator = @operator, Value = value } };

    private async Task<IEnumerable<string?>> SearchAsync(string field, string @operator, SearchValue value)
    {
        TicketList list = await Client.Tickets.SearchAsync(Query(field, @operator, value));
        return list.Tickets.Select(ticket => ticket.TicketAttributes["_default_title_"].AsText());
    }

    private async Task AddTicketsAsync()
    {
        Server.AddTicket(Request("Empty export"));
        Time.Advance(TimeSpan.FromHours(1));
        Ticket slow = Server.AddTicket(Request("Slow start"));
        await Client.Tickets.UpdateAsync(slow.Id!, new UpdateTicketRequest { TicketStateId = "2" });
        Time.Advance(TimeSpan.FromHours(1));
        CreateTicketRequest task = Request("Clean up");
        task.TicketTypeId = Server.AddTicketType(new CreateTicketTypeRequest { Name = "Task", Category = TicketCategory.BackOffice }).Id!;
        await Client.Tickets.UpdateAsync(Server.AddTicket(task).Id!, new UpdateTicketRequest { Open = false });
    }
}
