using System.Net;
using Intercom.TestServer;
using Intercom.Testing.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests;

/// <summary>The command <c>intercom-test-server</c>.</summary>
internal sealed class ServerToolTests
{
    [Test]
    public async Task It_prints_its_address_and_token_and_serves_until_it_is_cancelled()
    {
        using CancellationTokenSource stop = new();
        using AnnouncedOutput output = new();
        Task<int> run = ServerRun.RunAsync(Options() with { Seed = "sample", Token = "a-token" }, output, stop.Token);
        string[] lines = await output.LinesAsync(4);

        Uri address = new(lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
        using HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        http.DefaultRequestHeaders.Add("Authorization", "Bearer a-token");
        JObject contacts = JObject.Parse(await http.GetStringAsync(new Uri("/contacts", UriKind.Relative)));
        await stop.CancelAsync();

        contacts["total_count"]!.Value<int>().Should().Be(3);
        lines[1].Should().EndWith("a-token");
        lines[2].Should().Contain("154");
        (await run).Should().Be(0);
    }

    [Test]
    public async Task A_seed_that_does_not_exist_ends_it_with_a_reason()
    {
        using StringWriter output = new();

        int code = await ServerRun.RunAsync(Options() with { Seed = "/nothing/here.json" }, output, CancellationToken.None);

        code.Should().Be(1);
        output.ToString().Should().Contain("could not start").And.Contain("here.json");
    }

    [Test]
    public void The_progress_of_a_seed_is_a_line_every_two_seconds()
    {
        using StringWriter output = new() { NewLine = "\n" };
        ManualTime time = new(DateTimeOffset.UnixEpoch);
        SeedProgress progress = new(output, time);
        for (int count = 1; count <= 5; count++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            progress.Report(count);
        }

        output.ToString().Should().Be("Seeding:      2 resources\nSeeding:      4 resources\n");
    }

    [Test]
    public async Task A_seed_of_a_file_fills_the_workspace_and_webhooks_are_sent()
    {
        using TemporaryFolder folder = new();
        string seed = folder.Write("seed.json", """{"tags":[{"name":"VIP"}]}""");
        using HttpListenerProbe probe = HttpListenerProbe.Start();
        using CancellationTokenSource stop = new();
        using AnnouncedOutput output = new();
        Task<int> run = ServerRun.RunAsync(Options() with { Seed = seed, Webhooks = [probe.Address] }, output, stop.Token);
        string[] lines = await output.LinesAsync(5);
        using HttpClient http = new(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = new Uri(lines[0].Split(' ',
            StringSplitOptions.RemoveEmptyEntries)[1])
        };
        http.DefaultRequestHeaders.Add("Authorization", "Bearer test-server-token");

        string tags = await http.GetStringAsync(new Uri("/tags", UriKind.Relative));
        using StringContent contact = new("""{"email":"ada@example.com"}""", null, "application/json");
        using HttpResponseMessage created = await http.PostAsync(new Uri("/contacts", UriKind.Relative), contact);
        string notified = await probe.Received.WaitAsync(TimeSpan.FromMinutes(1));
        await stop.CancelAsync();

        created.StatusCode.Should().Be(HttpStatusCode.OK);
        tags.Should().Contain("VIP");
        notified.Should().Contain("contact.user.created");
        (await run).Should().Be(0);
    }

    [Test]
    public void The_command_line_has_its_options_and_rejects_others()
    {
        ServerCommand.Create().Parse(["--port", "0", "--seed", "sample", "--webhooks", "http://127.0.0.1:1/a",
            "http://127.0.0.1:1/b"]).Errors.Should().BeEmpty();
        ServerCommand.Create().Parse(["--porto", "0"]).Errors.Should().NotBeEmpty();
    }

    [TestCase("--webhooks")]
    [TestCase("--fin-webhooks")]
    public void An_address_that_is_none_is_rejected_by_name(string option) => ServerCommand.Create().Parse([option, "localhost"]).Errors
        .Should().ContainSingle().Which.Message.Should().Be("'localhost' is not an HTTP address.");

    [Test]
    public async Task Events_of_Fin_are_sent_to_the_address_of_the_command_line()
    {
        using HttpListenerProbe probe = HttpListenerProbe.Start();
        using CancellationTokenSource stop = new();
        using AnnouncedOutput output = new();
        Task<int> run = ServerRun.RunAsync(Options() with { FinWebhooks = [probe.Address] }, output, stop.Token);
        string[] lines = await output.LinesAsync(5);
        using HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
        http.DefaultRequestHeaders.Add("Authorization", "Bearer test-server-token");

        using StringContent message = new("""{"conversation_id":"mine","message":{"author":"user","body":"Hi"},"user":{"id":"ada"}}""",
            null, "application/json");
        Uri address = new(new Uri(lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]), "fin/start");
        (await http.PostAsync(address, message)).EnsureSuccessStatusCode();
        string notified = await probe.Received.WaitAsync(TimeSpan.FromMinutes(1));
        await stop.CancelAsync();

        lines[4].Should().EndWith(probe.Address.ToString());
        JObject.Parse(notified)["event_name"]!.Value<string>().Should().Be("fin_replied");
        (await run).Should().Be(0);
    }

    private static ServerRunOptions Options() => new(0, AnyAddress: false, null, null, [], [], null, 10_000, AnyAttribute: false);

    /// <summary>The printed lines.</summary>
    private sealed class AnnouncedOutput : StringWriter
    {
        private readonly TaskCompletionSource<bool> _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly List<string> _lines = [];
        private int _wanted = int.MaxValue;

        public async Task<string[]> LinesAsync(int count)
        {
            lock (_lines)
            {
                _wanted = count;
                Announce();
            }

            await _changed.Task.WaitAsync(TimeSpan.FromMinutes(1));
            lock (_lines)
            {
                return [.. _lines];
            }
        }

        public override Task WriteLineAsync(string? value)
        {
            lock (_lines)
            {
                _lines.Add(value ?? string.Empty);
                Announce();
            }

            return Task.CompletedTask;
        }

        private void Announce()
        {
            if (_lines.Count >= _wanted)
            {
                _changed.TrySetResult(true);
            }
        }
    }

    /// <summary>An address that takes one request.</summary>
    private sealed class HttpListenerProbe : IDisposable
    {
        private readonly HttpListener _listener = new();

        private HttpListenerProbe(Uri address)
        {
            Address = address;
            _listener.Prefixes.Add(address.ToString());
            _listener.Start();
            Received = ReceiveAsync();
        }

        public Uri Address { get; }

        public Task<string> Received { get; }

        public static HttpListenerProbe Start()
        {
            using System.Net.Sockets.TcpListener free = new(IPAddress.Loopback, 0);
            free.Start();
            int port = ((IPEndPoint)free.LocalEndpoint).Port;
            free.Stop();
            return new HttpListenerProbe(new Uri($"http://127.0.0.1:{port}/hook/"));
        }

        public void Dispose() => _listener.Close();

        private async Task<string> ReceiveAsync()
        {
            HttpListenerContext context = await _listener.GetContextAsync();
            using StreamReader reader = new(context.Request.InputStream);
            string body = await reader.ReadToEndAsync();
            context.Response.Close();
            return body;
        }
    }
}
