using System.Net;
using Intercom.Testing.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Areas;

internal sealed class ContactsTests : ServerTest
{
    [Test]
    public async Task A_new_contact_is_a_user_with_what_was_sent()
    {
        Server.Add("/data_attributes", new JObject { ["model"] = "contact", ["name"] = "plan", ["data_type"] = "string" });
        Server.Add("/data_attributes", new JObject { ["model"] = "contact", ["name"] = "seats", ["data_type"] = "integer" });
        Contact created = await Client.Contacts.CreateAsync(new CreateContactRequest
        {
            Email = "ada@example.com",
            ExternalId = "ada",
            SignedUpAt = Start.AddDays(-1),
            Avatar = "https://example.com/ada.png",
            CustomAttributes = new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { ["plan"] = "gold", ["seats"] = 3 },
        });

        Contact read = await Client.Contacts.GetAsync(created.Id!);
        read.Type.Should().Be("contact");
        read.Role.Should().Be(ContactRole.User);
        read.Email.Should().Be("ada@example.com");
        read.EmailDomain.Should().Be("example.com");
        read.SignedUpAt.Should().Be(Start.AddDays(-1));
        read.CreatedAt.Should().Be(Start);
        read.Avatar!.ImageUrl.Should().Be("https://example.com/ada.png");
        read.CustomAttributes["plan"].AsText().Should().Be("gold");
        read.CustomAttributes["seats"].AsInteger().Should().Be(3);
        read.Tags!.Url.Should().Be($"/contacts/{read.Id}/tags");
        read.Id.Should().HaveLength(24);
    }

    [Test]
    public async Task What_is_not_known_of_a_contact_is_returned_as_null()
    {
        Contact created = Server.AddContact(new CreateContactRequest { Email = "ada@example.com" });

        RawResponse response = await Raw.GetAsync($"/contacts/{created.Id}");

        response.Json.Properties().Select(member => member.Name).Should().Contain(["phone", "name", "owner_id", "last_seen_at"]);
        response.Json["phone"]!.Type.Should().Be(Newtonsoft.Json.Linq.JTokenType.Null);
    }

    [Test]
    public async Task A_contact_is_found_by_external_id()
    {
        Contact created = Server.AddContact(new CreateContactRequest { ExternalId = "ada" });

        (await Client.Contacts.GetByExternalIdAsync("ada")).Id.Should().Be(created.Id);
        await Failure.OfAsync(() => Client.Contacts.GetByExternalIdAsync("ben"), HttpStatusCode.NotFound, "not_found");
    }

    [Test]
    public async Task A_user_with_the_same_email_conflicts_whatever_its_case()
    {
        Contact ada = Server.AddContact(new CreateContactRequest { Email = "ada@example.com" });

        IntercomApiException exception = await Failure.OfAsync(
            () => Client.Contacts.CreateAsync(new CreateContactRequest { Email = "Ada@Example.com" }),
            HttpStatusCode.Conflict,
            "conflict");

        exception.Errors[0].Message.Should().Be($"A contact matching those details already exists with id={ada.Id}");
    }

    [Test]
    public async Task The_same_external_id_conflicts_and_archived_contacts_are_reported_as_such()
    {
        Contact ada = Server.AddContact(new CreateContactRequest { ExternalId = "ada" });
        await Client.Contacts.ArchiveAsync(ada.Id!);

        IntercomApiException exception = await Failure.OfAsync(
            () => Client.Contacts.CreateAsync(new CreateContactRequest { ExternalId = "ada", Role = "lead" }),
            HttpStatusCode.Conflict,
            "conflict");

        exception.Errors[0].Message.Should().Be($"An archived contact matching those details already exists with id={ada.Id}");
    }

    [Test]
    public async Task Leads_can_share_an_email()
    {
        Server.AddContact(new CreateContactRequest { Email = "ada@example.com" });

        Contact lead = await Client.Contacts.CreateAsync(new CreateContactRequest { Email = "ada@example.com", Role = "lead" });

        lead.Role.Should().Be(ContactRole.Lead);
    }

    [Test]
    public async Task An_update_changes_what_it_names_merges_attributes_and_clears_with_null()
    {
        Contact ada = Server.AddContact(new CreateContactRequest
        {
            Email = "ada@example.com",
            Name = "Ada",
            Phone = "+1555",
            CustomAttributes = new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { ["plan"] = "gold", ["seats"] = 3 },
        });
        Time.Advance(TimeSpan.FromMinutes(1));

        await Client.Contacts.UpdateAsync(ada.Id!, new UpdateContactRequest
        {
            Phone = null,
            Email = "ada@example.org",
            CustomAttributes = new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { ["seats"] = 4 },
        });

        Contact read = await Client.Contacts.GetAsync(ada.Id!);
        read.Name.Should().Be("Ada");
        read.Phone.Should().BeNull();
        read.EmailDomain.Should().Be("example.org");
        read.CustomAttributes["plan"].AsText().Should().Be("gold");
        read.CustomAttributes["seats"].AsInteger().Should().Be(4);
        read.UpdatedAt.Should().Be(Start.AddMinutes(1));
        read.CreatedAt.Should().Be(Start);
    }

    [Test]
    public async Task An_update_to_the_email_of_another_user_conflicts_and_changes_nothing()
    {
        Server.AddContact(new CreateContactRequest { Email = "ada@example.com" });
        Contact ben = Server.AddContact(new CreateContactRequest { Email = "ben@example.com" });

        await Failure.OfAsync(
            () => Client.Contacts.UpdateAsync(ben.Id!, new UpdateContactRequest { Email = "ada@example.com" }),
            HttpStatusCode.Conflict,
            "conflict");

        (await Client.Contacts.GetAsync(ben.Id!)).Email.Should().Be("ben@example.com");
    }

    [TestCase("""{"role":"king"}""", 400, "parameter_invalid")]
    [TestCase("""{"email":"no address"}""", 400, "parameter_invalid")]
    [TestCase("""{"name":"Ada"}""", 422, "parameter_not_found")]
    [TestCase("""{"role":"user","signed_up_at":"someone"}""", 400, "type_mismatch")]
    [TestCase("""{"role":"user","signed_up_at":"soon"}""", 400, "type_mismatch")]
    public async Task Bad_input_is_rejected(string body, int status, string code)
    {
        RawResponse response = await Raw.PostAsync("/contacts", body);

        ((int)response.Status).Should().Be(status);
        response.ErrorCode.Should().Be(code);
    }

    [Test]
    public async Task An_unknown_contact_is_not_found()
    {
        await Failure.OfAsync(() => Client.Contacts.GetAsync("99"), HttpStatusCode.NotFound, "not_found");
        await Failure.OfAsync(() =>
            Client.Contacts.UpdateAsync("99", new UpdateContactRequest { Name = "x" }), HttpStatusCode.NotFound, "not_found");
        await Failure.OfAsync(() => Client.Contacts.DeleteAsync("99"), HttpStatusCode.NotFound, "not_found");
    }
}
