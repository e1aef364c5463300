using System.Net;
using System.Net.Http.Headers;
using Intercom.Packaging.Tests.Support;

namespace Intercom.Packaging.Tests;

/// <summary>The test server as a tool of .NET, installed from its package.</summary>
public class ToolTests
{
    private const string Package = "Intercom.Generated.TestServer";

    [Test]
    public async Task The_test_server_is_installed_as_a_tool_and_serves()
    {
        string folder = Path.Combine(PackageFeed.Folder, "tools");
        await DotNet.RunAsync(PackageFeed.Folder, "tool", "install", Package, "--version", Build.Version, "--tool-path", folder,
            "--configfile", Path.Combine(PackageFeed.Folder, "consumers", "nuget.config"));
        await using RunningProgram server = RunningProgram.Start(
            Path.Combine(folder, "intercom-test-server"), [], "--port", "0", "--token", "a-token", "--seed", "sample");
        Uri address = new(await server.ReadAsync("Address:"));
        await server.ReadAsync("Inspect:");
        using HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "a-token");

        using HttpResponseMessage response = await http.GetAsync(new Uri("contacts", UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).Should().Contain("ada@example.com");
    }
}
