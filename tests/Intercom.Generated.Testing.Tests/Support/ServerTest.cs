namespace Intercom.Testing.Tests.Support;

/// <summary>Gives each test a server of its own, with a client and a plain HTTP client for it.</summary>
internal abstract class ServerTest
{
    protected static readonly DateTimeOffset Start = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    protected ManualTime Time { get; private set; } = null!;

    protected IntercomTestServer Server { get; private set; } = null!;

    protected IntercomClient Client { get; private set; } = null!;

    protected RawClient Raw { get; private set; } = null!;

    [SetUp]
    public async Task StartServer()
    {
        Time = new ManualTime(Start);
        IntercomTestServerOptions options = new() { TimeProvider = Time };
        Configure(options);
        Server = await IntercomTestServer.StartAsync(options);
        Client = Server.CreateClient(client => client.Retry.MaxRetries = 0);
        Raw = new RawClient(Server);
    }

    [TearDown]
    public async Task StopServer()
    {
        Client.Dispose();
        Raw.Dispose();
        await Server.DisposeAsync();
    }

    protected virtual void Configure(IntercomTestServerOptions options)
    {
    }
}
