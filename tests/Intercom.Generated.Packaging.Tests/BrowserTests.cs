using Intercom.Packaging.Tests.Browser;
using Intercom.Packaging.Tests.Support;

namespace Intercom.Packaging.Tests;

public class BrowserTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    [Test]
    public async Task A_Blazor_WebAssembly_application_lists_and_creates_contacts_in_a_browser()
    {
        string folder = await PackageFeed.Consumers.Require("Browser").PublishAsync();
        ChromiumProgram.Require();

        using BrowserServer server = BrowserServer.Start(folder);
        using Chromium browser = Chromium.Open(server.Address);

        (await server.Outcome.WaitAsync(Timeout)).ReplaceLineEndings("\n")
            .Should().Be("Listed a@example.com\nListed b@example.com\nCreated 3\n");
        server.Authorizations.Should().HaveCount(3).And.OnlyContain(authorization => authorization == "Bearer browser-token");
    }
}
