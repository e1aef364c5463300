using System.Net;
using Intercom.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Intercom.DependencyInjection.Tests;

/// <summary>Registered clients, against embedded servers.</summary>
public class RegistrationTests
{
    [Test]
    public async Task A_client_is_registered_with_its_options()
    {
        await using IntercomTestServer server = await IntercomTestServer.StartAsync();
        await using ServiceProvider services = Services(registered => registered.AddIntercom(options => Use(server, options)));

        IIntercomClient client = services.GetRequiredService<IIntercomClient>();

        (await client.Admins.ListAsync()).Admins.Should().ContainSingle();
        services.GetRequiredService<IIntercomClient>().Should().BeSameAs(client);
        server.Requests.Should().ContainSingle();
    }

    [Test]
    public async Task Clients_of_several_workspaces_go_by_their_names()
    {
        await using IntercomTestServer first = await IntercomTestServer.StartAsync(new IntercomTestServerOptions { AccessToken = "first" });
        await using IntercomTestServer second =
            await IntercomTestServer.StartAsync(new IntercomTestServerOptions { AccessToken = "second" });
        await using ServiceProvider services = Services(registered =>
        {
            registered.AddIntercom("first", options => Use(first, options));
            registered.AddIntercom("second", options => Use(second, options));
        });

        await services.GetRequiredKeyedService<IIntercomClient>("first").Admins.ListAsync();
        await services.GetRequiredService<IIntercomClientFactory>()
            .GetClient("second").Tickets.SearchAllAsync(TicketField.Open == true).GetAsyncEnumerator().MoveNextAsync();

        first.Requests.Should().ContainSingle().Which.Operation.Should().Be("Admins.List");
        second.Requests.Should().ContainSingle().Which.Operation.Should().Be("Tickets.Search");
        services.GetService<IIntercomClient>().Should().BeNull("no client was registered without a name");
    }

    [Test]
    public async Task A_name_that_was_not_registered_is_reported()
    {
        await using ServiceProvider services = Services(registered => registered.AddIntercom(options => options.AccessToken = "token"));

        services.GetRequiredService<IIntercomClientFactory>().Invoking(factory => factory.GetClient("nobody"))
            .Should().Throw<ArgumentException>().WithMessage("*'nobody'*AddIntercom*");
    }

    [Test]
    public async Task Clients_for_workspaces_that_are_known_at_run_time_start_from_registered_settings()
    {
        await using IntercomTestServer server =
            await IntercomTestServer.StartAsync(new IntercomTestServerOptions { AccessToken = "of-the-tenant" });
        await using ServiceProvider services = Services(registered => registered.AddIntercom(options =>
        {
            Use(server, options);
            options.AccessToken = "of-nobody";
            options.ApiVersion = "2.13";
        }));
        IIntercomClientFactory factory = services.GetRequiredService<IIntercomClientFactory>();

        IIntercomClient tenant = factory.CreateClient(options => options.AccessToken = "of-the-tenant");
        await tenant.Admins.ListAsync();

        server.Requests.Should().ContainSingle().Which.Headers["Intercom-Version"].Should().Equal("2.13");
        await factory.GetClient(string.Empty).Awaiting(client => client.Admins.ListAsync())
            .Should().ThrowAsync<IntercomAuthenticationException>("its settings are its own");
    }

    [Test]
    public async Task Redirects_are_left_to_the_client_which_keeps_the_token_to_itself()
    {
        await using IntercomTestServer server = await IntercomTestServer.StartAsync();
        await using IntercomTestServer other = await IntercomTestServer.StartAsync();
        await using ServiceProvider services = Services(registered => registered.AddIntercom(options => Use(server, options)));
        server.InjectFault(Fault.Redirect(new Uri(other.BaseAddress, "admins")));

        await services.GetRequiredService<IIntercomClient>().Awaiting(client => client.Admins.ListAsync())
            .Should().ThrowAsync<IntercomAuthenticationException>();

        other.Requests.Should().ContainSingle().Which.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [TestCase("", "AccessToken")]
    [TestCase("to ken", "AccessToken")]
    public async Task An_application_with_wrong_options_does_not_start(string token, string named)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddIntercom("eu", options => options.AccessToken = token);
        using IHost host = builder.Build();

        (await host.Awaiting(starting => starting.StartAsync()).Should().ThrowAsync<OptionsValidationException>()).Which
            .Message.Should().Contain("'eu'").And.Contain(named).And.NotContain("to ken");
    }

    [Test]
    public async Task An_application_with_right_options_starts()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddIntercom(options => options.AccessToken = "token");
        using IHost host = builder.Build();

        await host.Awaiting(starting => starting.StartAsync()).Should().NotThrowAsync();

        await host.StopAsync();
    }

    [Test]
    public async Task Options_can_come_from_services()
    {
        await using ServiceProvider services = Services(registered =>
        {
            registered.AddSingleton(new Vault("from-the-vault"));
            registered.AddIntercom((options, provider) => options.AccessToken = provider.GetRequiredService<Vault>().Token);
        });

        services.GetRequiredService<IOptionsFactory<IntercomClientOptions>>().Create(string.Empty).AccessToken
            .Should().Be("from-the-vault");
        services.GetRequiredService<IIntercomClient>().Should().NotBeNull();
    }

    [Test]
    public void What_is_missing_is_named()
    {
        ServiceCollection services = new();

        services.Invoking(given => given.AddIntercom((Action<IntercomClientOptions>)null!))
            .Should().Throw<ArgumentNullException>().WithParameterName("configure");
        services.Invoking(given => given.AddIntercom(null!, options => options.AccessToken = "token"))
            .Should().Throw<ArgumentNullException>().WithParameterName("name");
        FluentActions.Invoking(() => ((IServiceCollection)null!).AddIntercom(options => options.AccessToken = "token"))
            .Should().Throw<ArgumentNullException>().WithParameterName("services");
    }

    private static ServiceProvider Services(Action<IServiceCollection> register)
    {
        ServiceCollection services = new();
        register(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private static void Use(IntercomTestServer server, IntercomClientOptions options) =>
        (options.AccessToken, options.Region) = (server.AccessToken, server.Region);

    private sealed record Vault(string Token);
}
