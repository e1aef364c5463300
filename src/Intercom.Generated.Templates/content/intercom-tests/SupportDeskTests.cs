using System.Net;
using Intercom;
using Intercom.Testing;
using NUnit.Framework;

namespace IntercomTests;

public sealed class SupportDeskTests
{
    private IntercomTestServer _server = null!;
    private IntercomClient _intercom = null!;

    [SetUp]
    public void CreateServer()
    {
        _server = IntercomTestServer.Create();
        _intercom = _server.CreateClient();
    }

    [TearDown]
    public void DisposeServer()
    {
        _intercom.Dispose();
        _server.Dispose();
    }

    [Test]
    public async Task A_contact_that_exists_is_welcomed()
    {
        _server.AddContact(new CreateContactRequest { Email = "ada@example.com", Role = ContactRole.User });

        await new SupportDesk(_intercom).WelcomeAsync("ada@example.com");

        Assert.That(_server.Workspace.Notes.Count, Is.EqualTo(1));
        Assert.That(_server.Requests.Select(request => request.Operation), Does.Not.Contain("Contacts.Create"));
    }

    [Test]
    public async Task A_new_contact_is_created_and_welcomed()
    {
        await new SupportDesk(_intercom).WelcomeAsync("ben@example.com");

        Assert.That(_server.Requests.Select(request => request.Operation), Does.Contain("Contacts.Create"));
        Assert.That(_server.Workspace.Notes.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_search_that_fails_for_a_moment_is_retried()
    {
        _server.InjectFault(Fault.Error(HttpStatusCode.ServiceUnavailable, "service_unavailable"));

        await new SupportDesk(_intercom).WelcomeAsync("cleo@example.com");

        Assert.That(_server.Workspace.Notes.Count, Is.EqualTo(1));
    }

    [Test]
    public void An_access_token_that_was_revoked_is_reported()
    {
        _server.RevokeAccessToken(_server.AccessToken);

        Assert.ThrowsAsync<IntercomAuthenticationException>(() => new SupportDesk(_intercom).WelcomeAsync("dan@example.com"));
    }
}
