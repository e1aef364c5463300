using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Intercom.Packaging.Tests.Support;

namespace Intercom.Packaging.Tests;

/// <summary>The test server as a tool of .NET, installed from its package.</summary>
public class ToolTests
{
    private const string Package = "Intercom.Generated.TestServer";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Test]
    public async Task The_test_server_is_installed_as_a_tool_and_serves()
    {
        string folder = Path.Combine(PackageFeed.Folder, "tools");
        await DotNet.RunAsync(PackageFeed.Folder, "tool", "install", Package, "--version", Build.Version, "--tool-path", folder,
            "--configfile", Path.Combine(PackageFeed.Folder, "consumers", "nuget.config"));
        using Process server = Start(Path.Combine(folder, "intercom-test-server"), "--port", "0", "--token", "a-token", "--seed", "sample");
        try
        {
            Uri address = new((await ReadAsync(server, "Address:")).Trim());
            await ReadAsync(server, "Inspect:");
            using HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "a-token");

            using HttpResponseMessage response = await http.GetAsync(new Uri("contacts", UriKind.Relative));

            response.StatusCode.Should().Be(HttpStatusCode.OK);
            (await response.Content.ReadAsStringAsync()).Should().Contain("ada@example.com");
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    private static Process Start(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(Environment.ProcessPath);
        return Process.Start(start)!;
    }

    private static async Task<string> ReadAsync(Process server, string label)
    {
        while (await server.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            if (line.StartsWith(label, StringComparison.Ordinal))
            {
                return line[label.Length..];
            }
        }

        throw new AssertionException($"The server ended, and did not print '{label}'.");
    }
}
