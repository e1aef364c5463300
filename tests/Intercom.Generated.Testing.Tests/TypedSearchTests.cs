using Intercom.Testing.Tests.Support;

namespace Intercom.Testing.Tests;

/// <summary>Pages and typed searches of the client, against a server that checks queries as Intercom does.</summary>
internal sealed class TypedSearchTests : ServerTest
{
    [SetUp]
    public void AddContacts()
    {
        for (int number = 1; number <= 7; number++)
        {
            Server.AddContact(new CreateContactRequest
            {
                Role = number % 2 == 0 ? ContactRole.Lead : ContactRole.User,
                Name = $"Contact {number}",
                Email = $"contact{number}@{(number < 4 ? "example.com" : "example.org")}",
                CustomAttributes = new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { ["score"] = number },
            });
        }
    }

    [Test]
    public async Task All_contacts_come_over_all_pages()
    {
        List<Contact> contacts = await ReadAsync(Client.Contacts.ListAllAsync(perPage: 3));

        contacts.Select(contact => contact.Name).Should().BeEquivalentTo(Enumerable.Range(1, 7).Select(number => $"Contact {number}"));
        Server.Requests.Should().HaveCount(3);
    }

    [Test]
    public async Task A_search_with_groups_finds_what_fits_over_all_pages()
    {
        List<Contact> contacts = await ReadAsync(Client.Contacts.SearchAllAsync(
            ContactField.Role == "user" & (ContactField.Email.EndsWith("example.com") | ContactField.CustomAttribute("score") >= 7),
            ContactField.Name.Ascending(),
            perPage: 1));

        contacts.Select(contact => contact.Name).Should().Equal("Contact 1", "Contact 3", "Contact 7");
        Server.Requests.Should().HaveCount(3);
    }

    [Test]
    public async Task Every_field_of_contacts_and_tickets_is_one_that_the_server_knows()
    {
        IEnumerable<object> fields = new[] { typeof(ContactField), typeof(TicketField) }
            .SelectMany(type => type.GetProperties()).Select(field => field.GetValue(obj: null)!);

        foreach (object field in fields)
        {
            await SearchByAsync(field);
        }

        Server.Requests.Should().HaveCount(55).And.OnlyContain(request => request.StatusCode == System.Net.HttpStatusCode.OK);
    }

    private async Task SearchByAsync(object field)
    {
        switch (field)
        {
            case TextField<Contact> text:
                await ReadAsync(Client.Contacts.SearchAllAsync(text.StartsWith("x")));
                break;
            case NumberField<Contact> number:
                await ReadAsync(Client.Contacts.SearchAllAsync(number >= 1));
                break;
            case EnumField<Contact, ContactRole> role:
                await ReadAsync(Client.Contacts.SearchAllAsync(role == ContactRole.User));
                break;
            case BooleanField<Contact> boolean:
                await ReadAsync(Client.Contacts.SearchAllAsync(boolean == true));
                break;
            case DateField<Contact> day:
                await ReadAsync(Client.Contacts.SearchAllAsync(day > Start));
                break;
            case IdField<Contact> reference:
                await ReadAsync(Client.Contacts.SearchAllAsync(reference == "1"));
                break;
            case TextField<Ticket> text:
                await ReadAsync(Client.Tickets.SearchAllAsync(text == "x"));
                break;
            case BooleanField<Ticket> boolean:
                await ReadAsync(Client.Tickets.SearchAllAsync(boolean == true));
                break;
            case EnumField<Ticket, TicketStateCategory> state:
                await ReadAsync(Client.Tickets.SearchAllAsync(state == TicketStateCategory.Submitted));
                break;
            case TimestampField<Ticket> time:
                await ReadAsync(Client.Tickets.SearchAllAsync(time > Start));
                break;
            default:
                throw new NotSupportedException($"{field.GetType()} is searched by nowhere in this test.");
        }
    }

    private static async Task<List<T>> ReadAsync<T>(IntercomPageable<T> list)
    {
        List<T> items = [];
        await foreach (T item in list)
        {
            items.Add(item);
        }

        return items;
    }
}
