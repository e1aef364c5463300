using Intercom.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using Quickstart;

namespace Intercom.Testing.Tests.Docs;

/// <summary>The C# of testing.md and test-server.md, so that it is known to compile.</summary>
public static class TestingSnippets
{
    public static async Task CreateContactAsync()
    {
        using IntercomTestServer server = IntercomTestServer.Create();
        IntercomClient intercom = server.CreateClient();

        Contact ada = await intercom.Contacts.CreateAsync(new CreateContactRequest { Email = "ada@example.com", Role = ContactRole.User });
        ada.Email.Should().Be("ada@example.com");
    }

    public static async Task InProcessAsync()
    {
        using IntercomTestServer server = IntercomTestServer.Create();
        server.AddContact(new CreateContactRequest { ExternalId = "ada", Email = "ada@example.com", Role = ContactRole.User });

        SupportDesk desk = new(server.CreateClient());
        await desk.WelcomeAsync("ada");

        server.Requests.Should().Contain(request => request.Operation == "Notes.Create");
        server.Workspace.Notes.Count.Should().Be(1);
    }

    public static async Task RegionsAsync()
    {
        using IntercomTestServer server = IntercomTestServer.Create(new IntercomTestServerOptions
        {
            ServerRegion = IntercomRegion.Europe,
            WorkspaceRegion = IntercomRegion.Europe,
        });
        TestWorkspace elsewhere = server.AddWorkspace("Sydney", IntercomRegion.Australia);

        IntercomClient client = server.CreateClient(options => options.AccessToken = elsewhere.AccessToken);
        await client.Invoking(each => each.Admins.ListAsync()).Should().ThrowAsync<IntercomAuthenticationException>();
    }

    public static async Task OnAPortAsync()
    {
        await using IntercomTestServer server = await IntercomTestServer.StartAsync();
        Environment.SetEnvironmentVariable("INTERCOM_ADDRESS", server.BaseAddress.ToString());
    }

    public static async Task WebhooksAsync(WebApplicationFactory<Program> factory)
    {
        IntercomTestServer intercom = IntercomTestServer.Create(new IntercomTestServerOptions
        {
            ClientSecret = "the secret of the application",
            WebhookHandler = factory.Server.CreateHandler(),
        });
        intercom.SubscribeWebhook(new Uri("http://localhost/webhooks/intercom"), "conversation.user.created");

        Contact ada = intercom.AddContact(new CreateContactRequest { Email = "ada@example.com", Role = ContactRole.User });
        await intercom.CreateClient().Conversations.CreateAsync(new CreateConversationRequest
        {
            From = new ConversationInitiator { Type = ConversationInitiatorType.User, Id = ada.Id },
            Body = "Hello",
        });
        await intercom.FlushWebhooksAsync();
    }

    public static void DecideForFin(IntercomTestServer server)
    {
        server.OnFinMessage(message => message.Body.Contains("refund", StringComparison.Ordinal)
            ? FinAnswer.Escalate("Routed to team")
            : FinAnswer.Reply("<p>Open Settings.</p>"));
        server.SubscribeFinWebhook(new Uri("http://localhost/webhooks/fin"));
    }

    public static async Task TimeAsync(FakeTimeProvider time, IntercomClient client, string id)
    {
        time.Advance(TimeSpan.FromHours(2));
        (await client.Conversations.GetAsync(id)).State.Should().Be(ConversationState.Open);
    }

    public static async Task SubstituteAsync()
    {
        IContactsClient contacts = Substitute.For<IContactsClient>();
        contacts.GetAsync("1").Returns(new Contact { Id = "1" });
        (await contacts.GetAsync("1")).Id.Should().Be("1");
    }

    public sealed class ShopFactory : WebApplicationFactory<Program>
    {
        public IntercomTestServer Intercom { get; } = IntercomTestServer.Create();

        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.ConfigureTestServices(services =>
            services.Replace(ServiceDescriptor.Singleton<IIntercomClient>(Intercom.CreateClient())));
    }
}
