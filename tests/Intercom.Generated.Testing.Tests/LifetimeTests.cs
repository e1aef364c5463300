using System.Net.Sockets;
using Intercom.Testing.Tests.Support;

namespace Intercom.Testing.Tests;

internal sealed class LifetimeTests
{
    [Test]
    public async Task Listens_on_the_loopback_address_at_a_free_port()
    {
        await using IntercomTestServer server = await IntercomTestServer.StartAsync();

        server.BaseAddress.Host.Should().Be("127.0.0.1");
        server.BaseAddress.Port.Should().BePositive();
        server.Region.BaseAddress.Should().Be(server.BaseAddress);
    }

    [Test]
    public async Task Two_servers_side_by_side_share_nothing()
    {
        await using IntercomTestServer first = await IntercomTestServer.StartAsync(new IntercomTestServerOptions { AccessToken = "first" });
        await using IntercomTestServer second =
            await IntercomTestServer.StartAsync(new IntercomTestServerOptions { AccessToken = "second" });
        await first.CreateClient().TicketTypes.CreateAsync(new CreateTicketTypeRequest { Name = "Bug" });

        TicketTypeList ofFirst = await first.CreateClient().TicketTypes.ListAsync();
        TicketTypeList ofSecond = await second.CreateClient().TicketTypes.ListAsync();

        ofFirst.Data.Should().ContainSingle();
        ofSecond.Data.Should().BeEmpty();
        second.Requests.Should().ContainSingle();
        first.BaseAddress.Port.Should().NotBe(second.BaseAddress.Port);
    }

    [Test]
    public async Task The_same_steps_give_the_same_identifiers_in_every_server()
    {
        await using IntercomTestServer first = await IntercomTestServer.StartAsync();
        await using IntercomTestServer second = await IntercomTestServer.StartAsync();

        first.AddContact(new CreateContactRequest { Email = "ada@example.com" }).Id
            .Should().Be(second.AddContact(new CreateContactRequest { Email = "ada@example.com" }).Id);
        first.AddAdmin("Ada", "ada@example.com").Id.Should().Be(second.AddAdmin("Ada", "ada@example.com").Id);
    }

    [Test]
    public async Task Stopping_frees_the_port()
    {
        IntercomTestServer server = await IntercomTestServer.StartAsync();
        await server.CreateClient().Admins.ListAsync();

        await server.DisposeAsync();

        using TcpListener listener = new(System.Net.IPAddress.Loopback, server.BaseAddress.Port);
        listener.Invoking(port => port.Start()).Should().NotThrow();
    }

    [Test]
    public async Task Stopping_twice_does_no_harm()
    {
        IntercomTestServer server = await IntercomTestServer.StartAsync();
        await server.DisposeAsync();

        await server.Invoking(stopped => stopped.DisposeAsync().AsTask()).Should().NotThrowAsync();
    }

    [Test]
    public async Task A_cancelled_start_starts_nothing()
    {
        Func<Task> start = () => IntercomTestServer.StartAsync(cancellationToken: new CancellationToken(canceled: true));

        await start.Should().ThrowAsync<OperationCanceledException>();
    }

    [Test]
    public async Task Changing_the_options_after_the_start_has_no_effect()
    {
        IntercomTestServerOptions options = new() { AccessToken = "before" };
        await using IntercomTestServer server = await IntercomTestServer.StartAsync(options);

        options.AccessToken = "after";

        server.AccessToken.Should().Be("before");
        await server.CreateClient().Invoking(client => client.Admins.ListAsync()).Should().NotThrowAsync();
    }

    [TestCase("", TestName = "No access token is rejected")]
    [TestCase("two words", TestName = "An access token with a space is rejected")]
    public async Task Wrong_access_tokens_are_rejected_without_repeating_them(string token)
    {
        Func<Task> start = () => IntercomTestServer.StartAsync(new IntercomTestServerOptions { AccessToken = token });

        (await start.Should().ThrowAsync<ArgumentException>().WithMessage("*AccessToken*")).Which.Message.Should().NotContain("two words");
    }

    [Test]
    public async Task Wrong_settings_are_rejected_by_name()
    {
        await RejectedAsync(new IntercomTestServerOptions { RateLimit = 0 }, "*RateLimit*");
        await RejectedAsync(new IntercomTestServerOptions { TimeProvider = null! }, "*TimeProvider*");
        await RejectedAsync(new IntercomTestServerOptions { WorkspaceName = null! }, "*WorkspaceName*");
        await RejectedAsync(
            new IntercomTestServerOptions { WorkspaceRegion = IntercomRegion.Custom(new Uri("https://example.com")) }, "*WorkspaceRegion*");

        static async Task RejectedAsync(IntercomTestServerOptions options, string message)
        {
            Func<Task> start = () => IntercomTestServer.StartAsync(options);
            await start.Should().ThrowAsync<ArgumentException>().WithMessage(message);
        }
    }

    [Test]
    public async Task Nothing_is_written_to_the_console()
    {
        (TextWriter output, TextWriter error) = (Console.Out, Console.Error);
        using StringWriter written = new();
        Console.SetOut(written);
        Console.SetError(written);
        try
        {
            await using IntercomTestServer server = await IntercomTestServer.StartAsync();
            using RawClient raw = new(server);
            await raw.GetAsync("/me");
            await raw.GetAsync("/nothing");
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }

        written.ToString().Should().BeEmpty();
    }
}
