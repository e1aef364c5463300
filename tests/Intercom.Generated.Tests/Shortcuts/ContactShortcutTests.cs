using System.Net;

namespace Intercom.Tests.Shortcuts;

/// <summary>Contacts are created or updated, and found or not, in one method.</summary>
public class ContactShortcutTests
{
    private const string Conflict =
        """{"type":"error.list","errors":[{"code":"conflict","message":"A contact matching those details already exists with id=c1"}]}""";
    private const string NotFound = """{"type":"error.list","errors":[{"code":"not_found","message":"User Not Found"}]}""";

    private static readonly CreateContactRequest Ada = new() { ExternalId = "u1", Email = "ada@example.com", Name = null, Phone = "+3531" };

    [Test]
    public async Task A_new_contact_is_created_in_one_request()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("""{"type":"contact","id":"c2"}""");

        (await intercom.Client.Contacts.UpsertAsync(Ada)).Id.Should().Be("c2");

        intercom.OnlySent.Method.Should().Be("POST");
    }

    [Test]
    public async Task An_existing_contact_is_updated_in_a_second_request()
    {
        using FakeIntercom intercom = new(request => request.Method == "POST"
            ? FakeIntercom.Response(Conflict, HttpStatusCode.Conflict)
            : FakeIntercom.Response("""{"type":"contact","id":"c1"}"""));

        (await intercom.Client.Contacts.UpsertAsync(Ada)).Id.Should().Be("c1");

        intercom.Sent.Select(request => $"{request.Method} {request.Path}").Should().Equal("POST /contacts", "PUT /contacts/c1");
        JsonText.Parse(intercom.Sent[1].Body!).ShouldBe("""{"external_id":"u1","email":"ada@example.com","name":null,"phone":"+3531"}""");
    }

    [Test]
    public async Task A_contact_that_is_deleted_after_the_conflict_is_created_once_more()
    {
        int posts = 0;
        using FakeIntercom intercom = new(request => request.Method == "PUT"
            ? FakeIntercom.Response(NotFound, HttpStatusCode.NotFound)
            : posts++ == 0
                ? FakeIntercom.Response(Conflict, HttpStatusCode.Conflict)
                : FakeIntercom.Response("""{"type":"contact","id":"c3"}"""));

        (await intercom.Client.Contacts.UpsertAsync(Ada)).Id.Should().Be("c3");

        intercom.Sent.Select(request => request.Method).Should().Equal("POST", "PUT", "POST");
    }

    [Test]
    public async Task A_conflict_without_the_existing_contact_is_thrown()
    {
        using FakeIntercom intercom = FakeIntercom.Responding(
            """{"type":"error.list","errors":[{"code":"conflict","message":"Two contacts"}]}""", HttpStatusCode.Conflict);

        await intercom.Client.Awaiting(client => client.Contacts.UpsertAsync(Ada)).Should().ThrowAsync<IntercomConflictException>();

        intercom.Sent.Should().ContainSingle();
    }

    [Test]
    public async Task A_contact_is_found_by_its_external_identifier_or_null()
    {
        using FakeIntercom found = FakeIntercom.Responding("""{"type":"contact","id":"c1"}""");
        using FakeIntercom missing = FakeIntercom.Responding(NotFound, HttpStatusCode.NotFound);
        using FakeIntercom forbidden = FakeIntercom.Responding("{}", HttpStatusCode.Forbidden);

        (await found.Client.Contacts.FindByExternalIdAsync("u/1"))!.Id.Should().Be("c1");
        (await missing.Client.Contacts.FindByExternalIdAsync("u1")).Should().BeNull();
        await forbidden.Client.Awaiting(client => client.Contacts.FindByExternalIdAsync("u1"))
            .Should().ThrowAsync<IntercomPermissionException>();

        found.OnlySent.Path.Should().Be("/contacts/find_by_external_id/u%2F1");
    }

    [Test]
    public async Task A_contact_is_found_by_email_or_null()
    {
        using FakeIntercom found = FakeIntercom.Responding(
            """{"type":"list","data":[{"type":"contact","id":"c1"},{"type":"contact","id":"c2"}],"total_count":2}""");
        using FakeIntercom missing = FakeIntercom.Responding("""{"type":"list","data":[]}""");

        (await found.Client.Contacts.FindByEmailAsync("ada@example.com"))!.Id.Should().Be("c1");
        (await missing.Client.Contacts.FindByEmailAsync("ada@example.com")).Should().BeNull();

        JsonText.Parse(found.OnlySent.Body!).ShouldBe("""{"query":{"field":"email","operator":"=","value":"ada@example.com"}}""");
    }

    [Test]
    public async Task A_missing_value_is_rejected_and_nothing_is_sent()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Awaiting(client => client.Contacts.FindByEmailAsync(" "))
            .Should().ThrowAsync<ArgumentException>().WithParameterName("email");
        await intercom.Client.Awaiting(client => client.Contacts.FindByExternalIdAsync(string.Empty))
            .Should().ThrowAsync<ArgumentException>().WithParameterName("externalId");
#pragma warning disable INTERCOM003 // The request is incomplete on purpose.
        await intercom.Client.Awaiting(client => client.Contacts.UpsertAsync(new CreateContactRequest { Name = "Ada" }))
            .Should().ThrowAsync<ArgumentException>();
#pragma warning restore INTERCOM003
        await FluentActions.Awaiting(() => ((IContactsClient)null!).FindByEmailAsync("a@example.com"))
            .Should().ThrowAsync<ArgumentNullException>().WithParameterName("client");

        intercom.Sent.Should().BeEmpty();
    }
}
