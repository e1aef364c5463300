using Xunit;

namespace Intercom.Testing.Tests.Docs.WithXunit;

public sealed class SupportDeskTests : IDisposable
{
    private readonly IntercomTestServer _server = IntercomTestServer.Create();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_new_user_is_welcomed()
    {
        _server.AddContact(new CreateContactRequest { ExternalId = "ada", Email = "ada@example.com", Role = ContactRole.User });

        await new SupportDesk(_server.CreateClient()).WelcomeAsync("ada");

        _server.Workspace.Notes.Count.Should().Be(1);
    }
}
