using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Web;
using Intercom.Packaging.Tests.Support;

namespace Intercom.Packaging.Tests;

/// <summary>The projects that the templates create build without a warning, and run.</summary>
public class TemplateTests
{
    private const string Framework = "net10.0";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    [Test]
    public async Task The_sync_job_copies_all_contacts_and_then_those_that_changed()
    {
        Consumer job = PackageFeed.Consumers.Require("NightlySync");
        await using TestServerProgram server = await TestServerProgram.StartAsync("--port", "0");
        Dictionary<string, string?> settings = new(StringComparer.Ordinal)
        {
            ["INTERCOM_ACCESS_TOKEN"] = TestServerProgram.AccessToken,
            ["INTERCOM_REGION"] = server.Address.ToString(),
        };
        int stored = JsonNode.Parse(await server.GetAsync("contacts"))!["total_count"]!.GetValue<int>();

        string first = await job.RunAsync(Framework, settings);
        await server.PostAsync("contacts", """{"email":"new@example.com","role":"user"}""");
        string second = await job.RunAsync(Framework, settings);

        stored.Should().BePositive();
        first.Should().Contain($"Copied {stored} contacts, {stored} in total.");
        second.Should().Contain($" {stored + 1} in total.");
        File.ReadAllText(job.PathOf("contacts.json")).Should().Contain("ada@example.com").And.Contain("new@example.com");
        (await server.GetAsync("_inspect/data")).Should().Contain("contacts/search");
    }

    [Test]
    public async Task The_sync_job_without_an_access_token_exits_with_an_error()
    {
        Dictionary<string, string?> settings = new(StringComparer.Ordinal) { ["INTERCOM_ACCESS_TOKEN"] = null };

        (int exitCode, string output) = await PackageFeed.Consumers.Require("NightlySync").TryRunAsync(Framework, settings);

        exitCode.Should().Be(2, output);
        output.Should().Contain("Set INTERCOM_ACCESS_TOKEN");
    }

    [Test]
    public async Task The_web_application_is_installed_in_a_workspace_and_responds_to_its_webhooks()
    {
        int port = FreePort();
        await using RunningProgram application = Start(new Uri($"http://127.0.0.1:{port}"));
        Uri address = new(await application.ReadAsync("Now listening on:"));
        await using TestServerProgram server = await TestServerProgram.StartAsync(
            "--port", $"{port}", "--webhooks", new Uri(address, "webhooks").ToString());

        string installed = await InstallAsync(address);
        string conversation = await StartConversationAsync(server);

        installed.Should().StartWith("Installed in ");
        (await NoteAsync(server, conversation)).Should().Contain("Hello from SupportApp");
    }

    [Test]
    public async Task The_test_project_passes() =>
        (await PackageFeed.Consumers.Require("SupportAppTests").TestAsync()).Should().Contain("Passed!").And.Contain("Passed:     4");

    private static RunningProgram Start(Uri intercom) => RunningProgram.Start(
        PackageFeed.Consumers.Require("SupportApp").AssemblyOf(Framework),
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["Intercom__ClientId"] = TestServerProgram.ClientId,
            ["Intercom__ClientSecret"] = TestServerProgram.ClientSecret,
            ["Intercom__Region"] = intercom.ToString(),
        });

    // As the browser of an admin does, who allows the access.
    private static async Task<string> InstallAsync(Uri address)
    {
        using SocketsHttpHandler handler = new() { UseProxy = false, AllowAutoRedirect = false };
        using HttpClient browser = new(handler);
        using HttpResponseMessage install = await browser.GetAsync(new Uri(address, "install"));
        install.StatusCode.Should().Be(HttpStatusCode.Redirect);
        using HttpResponseMessage allowed = await browser.GetAsync(new Uri($"{install.Headers.Location}&decision=allow"));
        allowed.StatusCode.Should().Be(HttpStatusCode.Redirect);
        Uri back = allowed.Headers.Location!;
        HttpUtility.ParseQueryString(back.Query)["code"].Should().NotBeNullOrEmpty();
        return await browser.GetStringAsync(back);
    }

    private static async Task<string> StartConversationAsync(TestServerProgram server)
    {
        JsonNode contact = JsonNode.Parse(await server.PostAsync("contacts", """{"email":"eve@example.com","role":"user"}"""))!;
        JsonNode message = JsonNode.Parse(await server.PostAsync(
            "conversations", $$"""{"from":{"type":"user","id":"{{contact["id"]}}"},"body":"Hello"}"""))!;
        return message["conversation_id"]!.ToString();
    }

    // The application handles the notification in a process of its own.
    private static async Task<string> NoteAsync(TestServerProgram server, string conversation)
    {
        using CancellationTokenSource patience = new(Patience);
        while (true)
        {
            string json = await server.GetAsync($"conversations/{conversation}");
            if (json.Contains("\"note\"", StringComparison.Ordinal))
            {
                return json;
            }

            await Task.Delay(Interval, patience.Token);
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
