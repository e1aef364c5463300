namespace Intercom.Testing.Tests.Docs.WithNUnit;

public sealed class SupportDeskTests
{
    private IntercomTestServer _server = null!;

    [SetUp]
    public void CreateServer() => _server = IntercomTestServer.Create();

    [TearDown]
    public void DisposeServer() => _server.Dispose();

    [Test]
    public async Task A_new_user_is_welcomed()
    {
        _server.AddContact(new CreateContactRequest { ExternalId = "ada", Email = "ada@example.com", Role = ContactRole.User });

        await new SupportDesk(_server.CreateClient()).WelcomeAsync("ada");

        _server.Workspace.Notes.Count.Should().Be(1);
    }
}
