using System.Net;
using Intercom.Testing.Tests.Support;

namespace Intercom.Testing.Tests.Areas;

internal sealed class ContactRemovalTests : ServerTest
{
    [Test]
    public async Task An_archived_contact_is_in_no_list_until_it_is_brought_back()
    {
        Contact ada = Server.AddContact(new CreateContactRequest { Email = "ada@example.com", ExternalId = "ada" });

        ArchivedContact archived = await Client.Contacts.ArchiveAsync(ada.Id!);
        ContactList without = await Client.Contacts.ListAsync();
        await Failure.OfAsync(() => Client.Contacts.GetByExternalIdAsync("ada"), HttpStatusCode.NotFound, "not_found");
        UnarchivedContact unarchived = await Client.Contacts.UnarchiveAsync(ada.Id!);
        ContactList with = await Client.Contacts.ListAsync();

        archived.Archived.Should().BeTrue();
        archived.ExternalId.Should().Be("ada");
        without.Data.Should().BeEmpty();
        without.TotalCount.Should().Be(0);
        without.Pages!.TotalPages.Should().Be(0);
        unarchived.Archived.Should().BeFalse();
        with.Data.Should().ContainSingle();
    }

    [Test]
    public async Task A_deleted_contact_is_gone_and_its_details_are_free_again()
    {
        Contact ada = Server.AddContact(new CreateContactRequest { Email = "ada@example.com" });

        DeletedContact deleted = await Client.Contacts.DeleteAsync(ada.Id!);

        deleted.Deleted.Should().BeTrue();
        await Failure.OfAsync(() => Client.Contacts.GetAsync(ada.Id!), HttpStatusCode.NotFound, "not_found");
        (await Client.Contacts.CreateAsync(new CreateContactRequest { Email = "ada@example.com" })).Id.Should().NotBe(ada.Id);
    }

    [Test]
    public async Task A_lead_that_is_merged_leaves_the_user_with_what_that_lacked()
    {
        Contact lead = Server.AddContact(new CreateContactRequest
        {
            Role = "lead",
            Name = "Lead",
            Phone = "+1555",
            CustomAttributes = new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { ["source"] = "fair", ["plan"] = "none" },
        });
        Contact user = Server.AddContact(new CreateContactRequest
        {
            Email = "ada@example.com",
            Name = "Ada",
            CustomAttributes = new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { ["plan"] = "gold" },
        });

        Contact merged = await Client.Contacts.MergeAsync(new MergeContactsRequest { From = lead.Id!, Into = user.Id! });

        merged.Id.Should().Be(user.Id);
        merged.Name.Should().Be("Ada");
        merged.Phone.Should().Be("+1555");
        merged.CustomAttributes["plan"].AsText().Should().Be("gold");
        merged.CustomAttributes["source"].AsText().Should().Be("fair");
        (await Client.Contacts.ListAsync()).Data.Should().ContainSingle().Which.Id.Should().Be(user.Id);
    }

    [Test]
    public async Task A_merge_that_is_rejected_loses_nobody()
    {
        Server.AddContact(new CreateContactRequest { Email = "ada@example.com" });
        Contact lead = Server.AddContact(new CreateContactRequest { Role = "lead", Email = "ada@example.com", Name = "Lead" });
        Contact user = Server.AddContact(new CreateContactRequest { ExternalId = "ben" });
        ContactList before = await Client.Contacts.ListAsync();

        await Failure.OfAsync(
            () => Client.Contacts.MergeAsync(new MergeContactsRequest { From = lead.Id!, Into = user.Id! }),
            HttpStatusCode.Conflict,
            "conflict");

        (await Client.Contacts.ListAsync()).Should().BeEquivalentTo(before, options => options.WithStrictOrdering());
        (await Client.Contacts.GetAsync(lead.Id!)).Name.Should().Be("Lead");
        Contact untouched = await Client.Contacts.GetAsync(user.Id!);
        (untouched.Email, untouched.Name).Should().Be((null, null));
    }

    [Test]
    public async Task A_user_cannot_be_merged()
    {
        Contact ada = Server.AddContact(new CreateContactRequest { Email = "ada@example.com" });
        Contact ben = Server.AddContact(new CreateContactRequest { Email = "ben@example.com" });

        await Failure.OfAsync(
            () => Client.Contacts.MergeAsync(new MergeContactsRequest { From = ada.Id!, Into = ben.Id! }),
            HttpStatusCode.BadRequest,
            "invalid_merge");
    }
}
