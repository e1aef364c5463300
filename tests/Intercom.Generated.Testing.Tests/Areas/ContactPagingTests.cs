using System.Net;
using System.Text;
using Intercom.Testing.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Areas;

internal sealed class ContactPagingTests : ServerTest
{
    [Test]
    public async Task Following_the_cursor_gives_every_contact_once_and_ends()
    {
        AddContacts(7);
        List<string?> ids = [];
        List<long?> pages = [];
        string? cursor = null;
        do
        {
            ContactList page = await Client.Contacts.ListAsync(perPage: 3, startingAfter: cursor);
            ids.AddRange(page.Data.Select(contact => contact.Id));
            pages.Add(page.Pages!.Page);
            page.TotalCount.Should().Be(7);
            page.Pages.TotalPages.Should().Be(3);
            page.Pages.PerPage.Should().Be(3);
            cursor = page.Pages.Next?.StartingAfter;
        }
        while (cursor is not null);

        pages.Should().Equal(1, 2, 3);
        ids.Should().HaveCount(7).And.OnlyHaveUniqueItems();
    }

    [Test]
    public async Task A_full_last_page_has_no_next_one()
    {
        AddContacts(6);
        ContactList first = await Client.Contacts.ListAsync(perPage: 3);

        ContactList second = await Client.Contacts.ListAsync(perPage: 3, startingAfter: first.Pages!.Next!.StartingAfter);

        second.Data.Should().HaveCount(3);
        second.Pages!.Next.Should().BeNull();
    }

    [Test]
    public async Task The_page_is_described_as_on_the_wire()
    {
        AddContacts(2);

        RawResponse response = await Raw.GetAsync("/contacts?per_page=1");

        JObject pages = (JObject)response.Json["pages"]!;
        ((string?)response.Json["type"]).Should().Be("list");
        ((string?)pages["type"]).Should().Be("pages");
        ((int?)pages["next"]!["page"]).Should().Be(2);
        Convert.FromBase64String((string)pages["next"]!["starting_after"]!).Should().NotBeEmpty();
    }

    [Test]
    public async Task Pages_hold_50_contacts_unless_asked_otherwise()
    {
        AddContacts(51);

        (await Client.Contacts.ListAsync()).Data.Should().HaveCount(50);
        (await Client.Contacts.ListAsync(perPage: 150)).Data.Should().HaveCount(51);
    }

    [TestCase("per_page=151")]
    [TestCase("per_page=0")]
    [TestCase("per_page=-1")]
    [TestCase("per_page=many")]
    [TestCase("starting_after=nonsense")]
    [TestCase("starting_after=WzFd")]
    [TestCase("starting_after=WyJhIiwiYiJd")]
    [TestCase("starting_after=Wy0xLDJd")]
    public async Task A_wrong_page_is_rejected(string query)
    {
        RawResponse response = await Raw.GetAsync($"/contacts?{query}");

        response.Status.Should().Be(HttpStatusCode.BadRequest);
        response.ErrorCode.Should().Be("parameter_invalid");
    }

    [Test]
    public async Task A_cursor_beyond_the_end_gives_an_empty_page()
    {
        AddContacts(1);
        string cursor = Convert.ToBase64String(Encoding.UTF8.GetBytes("[2147483647,9]"));

        ContactList page = await Client.Contacts.ListAsync(perPage: 150, startingAfter: cursor);

        page.Data.Should().BeEmpty();
        page.Pages!.Next.Should().BeNull();
    }

    private void AddContacts(int count)
    {
        for (int number = 0; number < count; number++)
        {
            Server.AddContact(new CreateContactRequest { Email = $"c{number}@example.com" });
        }
    }
}
