using Intercom.Testing.Tests.Support;

namespace Intercom.Testing.Tests;

internal sealed class ParallelUseTests : ServerTest
{
    private const int Count = 60;

    [Test]
    public async Task Calls_at_the_same_time_lose_nothing()
    {
        Contact[] created = await Task.WhenAll(Enumerable.Range(0, Count).Select(number =>
            Client.Contacts.CreateAsync(new CreateContactRequest { Email = $"c{number}@example.com" })));

        ContactList list = await Client.Contacts.ListAsync(perPage: 150);

        created.Select(contact => contact.Id).Should().OnlyHaveUniqueItems();
        list.Data.Select(contact => contact.Id).Should().BeEquivalentTo(created.Select(contact => contact.Id));
        Server.Requests.Should().HaveCount(Count + 1);
    }

    [Test]
    public async Task Of_the_same_contact_created_at_the_same_time_one_is_kept()
    {
        bool[] results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TryCreateAsync()));

        results.Count(isCreated => isCreated).Should().Be(1);
        (await Client.Contacts.ListAsync()).TotalCount.Should().Be(1);
    }

    [Test]
    public async Task Replies_at_the_same_time_all_end_up_in_the_ticket()
    {
        Contact contact = Server.AddContact(new CreateContactRequest { Email = "ada@example.com" });
        TicketType type = Server.AddTicketType(new CreateTicketTypeRequest { Name = "Bug" });
        Ticket ticket =
            Server.AddTicket(new CreateTicketRequest { TicketTypeId = type.Id!, Contacts = [new TicketContactById { Id = contact.Id! }] });

        await Task.WhenAll(Enumerable.Range(0, Count).Select(number =>
            Client.Tickets.ReplyAsync(ticket.Id!, new ContactReplyTicketByEmailRequest { Email = "ada@example.com", Body = $"{number}" })));

        Ticket read = await Client.Tickets.GetAsync(ticket.Id!);
        read.TicketParts!.TicketParts.Select(part => part.Body)
            .Should().BeEquivalentTo(Enumerable.Range(0, Count).Select(number => $"{number}"));
    }

    private async Task<bool> TryCreateAsync()
    {
        try
        {
            await Client.Contacts.CreateAsync(new CreateContactRequest { ExternalId = "one" });
            return true;
        }
        catch (IntercomApiException exception) when (exception.HasCode("conflict"))
        {
            return false;
        }
    }
}
