using System.Net;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests;

/// <summary>The server without a socket.</summary>
internal sealed class InProcessTests
{
    private static readonly Uri FirstPage = new("help_center/collections?per_page=1", UriKind.Relative);

    [Test]
    public async Task A_client_of_a_server_in_process_creates_and_reads()
    {
        using IntercomTestServer server = IntercomTestServer.Create();
        IntercomClient client = server.CreateClient();

        Contact created = await client.Contacts.CreateAsync(new CreateContactRequest { Email = "ada@example.com" });

        (await client.Contacts.GetAsync(created.Id!)).Email.Should().Be("ada@example.com");
        server.Requests.Select(request => request.Operation).Should().Equal("Contacts.Create", "Contacts.Get");
        server.Requests[0].ResponseBody.Should().Contain("ada@example.com");
    }

    [Test]
    public async Task A_thousand_servers_run_side_by_side()
    {
        List<IntercomTestServer> servers = [.. Enumerable.Range(0, 1000).Select(_ => IntercomTestServer.Create())];

        servers.ForEach(server => server.Add("/contacts", new JObject { ["email"] = "ada@example.com" }));

        servers.Should().OnlyContain(server => server.Workspace.Contacts.Count == 1);
        (await servers[^1].CreateClient().Contacts.ListAsync()).TotalCount.Should().Be(1);
        servers.ForEach(server => server.Dispose());
    }

    [Test]
    public async Task Urls_in_responses_have_the_address_that_the_client_uses()
    {
        using IntercomTestServer server = IntercomTestServer.Create();
        AddCollections(server);
        using HttpClient http = new(server.CreateHandler()) { BaseAddress = new Uri("https://api.intercom.io") };
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {server.AccessToken}");

        JObject page = JObject.Parse(await http.GetStringAsync(FirstPage));

        ((string?)page["pages"]!["next"]).Should().StartWith("https://api.intercom.io/help_center/collections?");
    }

    [Test]
    public async Task Urls_in_responses_have_the_host_and_port_that_the_client_uses()
    {
        await using IntercomTestServer server = await IntercomTestServer.StartAsync();
        AddCollections(server);
        using HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server.BaseAddress };
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {server.AccessToken}");
        http.DefaultRequestHeaders.Host = "intercom.example:9000";

        JObject page = JObject.Parse(await http.GetStringAsync(FirstPage));

        ((string?)page["pages"]!["next"]).Should().StartWith("http://intercom.example:9000/help_center/collections?");
    }

    [Test]
    public async Task A_connection_that_breaks_is_an_exception_and_a_body_that_breaks_too()
    {
        using IntercomTestServer server = IntercomTestServer.Create();
        IntercomClient client = server.CreateClient(options => options.Retry.MaxRetries = 0);
        server.InjectFault(Fault.BrokenConnection());
        server.InjectFault(Fault.BrokenBody());

        await client.Invoking(each => each.Admins.ListAsync()).Should().ThrowAsync<IntercomException>();
        await client.Invoking(each => each.Admins.ListAsync()).Should().ThrowAsync<IntercomException>();
        (await client.Admins.ListAsync()).Admins.Should().ContainSingle();
    }

    [Test]
    public void Reset_returns_to_the_start_and_a_snapshot_can_be_restored_again_and_again()
    {
        using IntercomTestServer server = IntercomTestServer.Create();
        server.Add("/contacts", new JObject { ["email"] = "ada@example.com" });
        TestSnapshot snapshot = server.CreateSnapshot();
        server.Add("/contacts", new JObject { ["email"] = "ben@example.com" });

        server.Restore(snapshot);
        server.Workspace.Contacts.List().Should().ContainSingle().Which["email"]!.ToString().Should().Be("ada@example.com");
        server.Add("/contacts", new JObject { ["email"] = "cleo@example.com" });
        server.Restore(snapshot);
        server.Workspace.Contacts.Count.Should().Be(1);

        server.Reset();
        server.Workspace.Contacts.Count.Should().Be(0);
        server.Workspace.Admins.Count.Should().Be(1);
        server.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task An_operation_that_a_test_responds_to_is_not_carried_out_until_the_registration_ends()
    {
        using IntercomTestServer server = IntercomTestServer.Create();
        IntercomClient client = server.CreateClient(options => options.Retry.MaxRetries = 0);
        using (server.On("Tags.CreateOrUpdate", request => request.Body?["name"]?.ToString() == "bad"
            ? TestResponse.Error(HttpStatusCode.Conflict, "conflict", "No such luck")
            : null))
        {
            await client.Invoking(each =>
                each.Tags.CreateOrUpdateAsync(new CreateOrUpdateTagRequest { Name = "bad" }))
                .Should().ThrowAsync<IntercomApiException>().WithMessage("*No such luck*");
            (await client.Tags.CreateOrUpdateAsync(new CreateOrUpdateTagRequest { Name = "good" })).Name.Should().Be("good");
        }

        (await client.Tags.CreateOrUpdateAsync(new CreateOrUpdateTagRequest { Name = "bad" })).Name.Should().Be("bad");
        server.Invoking(each => each.On("Tags.Paint", _ => null)).Should().Throw<ArgumentException>().WithMessage("*Tags.Paint*");
    }

    [Test]
    public async Task Workspaces_share_nothing_and_tokens_lead_to_their_own()
    {
        using IntercomTestServer server = IntercomTestServer.Create();
        TestWorkspace other = server.AddWorkspace("Other");
        server.Add("/contacts", new JObject { ["email"] = "ada@example.com" });

        IntercomClient client = server.CreateClient(options => options.AccessToken = other.AccessToken);

        (await client.Contacts.ListAsync()).TotalCount.Should().Be(0);
        (await client.Admins.GetCurrentAsync())!.App!.Name.Should().Be("Other");
    }

    [Test]
    public async Task A_token_has_its_scopes_and_ends_when_it_is_revoked()
    {
        using IntercomTestServer server = IntercomTestServer.Create();
        string token = server.CreateAccessToken("contacts.read");
        IntercomClient client = server.CreateClient(options =>
        {
            options.AccessToken = token;
            options.Retry.MaxRetries = 0;
        });

        (await client.Contacts.ListAsync()).TotalCount.Should().Be(0);
        (await client.Invoking(each =>
            each.Contacts.CreateAsync(new CreateContactRequest { Email = "ada@example.com" })).Should().ThrowAsync<IntercomApiException>())
            .Which.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        server.RevokeAccessToken(token).Should().BeTrue();
        (await client.Invoking(each =>
            each.Contacts.ListAsync()).Should().ThrowAsync<IntercomApiException>()).Which.HasCode("token_revoked").Should().BeTrue();
    }

    [Test]
    public async Task The_sample_fills_the_workspace_and_a_seed_refers_to_what_it_added()
    {
        using IntercomTestServer server = IntercomTestServer.Create();
        server.SeedSample();
        server.Seed(JObject.Parse("""{"companies":[{"$name":"c","company_id":"c","name":"C"}],"contacts":"""
            + """[{"$name":"p","email":"p@example.com"}],"contacts/{p}/companies":[{"id":"{c}"}]}"""));

        Contact added = (await server.CreateClient().Contacts.ListAsync()).Data.Single(contact => contact.Email == "p@example.com");

        added.Companies!.TotalCount.Should().Be(1);
        server.Workspace.Conversations.Count.Should().Be(2);
        server.Invoking(each => each.Seed(new JObject { ["nothing"] = new JArray(new JObject()) })).Should().Throw<NotSupportedException>();
        server.Invoking(each =>
            each.Seed(new JObject { ["contacts"] = new JArray(new JObject { ["email"] = "wrong" }) }))
            .Should().Throw<ArgumentException>().WithMessage("*email*");
    }

    [TestCase("Preview")]
    [TestCase("Unstable")]
    public async Task A_version_ahead_of_release_is_served(string version)
    {
        using IntercomTestServer server = IntercomTestServer.Create();

        AdminList admins = await server.CreateClient().Admins.ListAsync(options: new RequestOptions { ApiVersion = version });

        admins.Admins.Should().ContainSingle();
    }

    private static void AddCollections(IntercomTestServer server)
    {
        server.Add("/help_center/collections", new JObject { ["name"] = "Guides" });
        server.Add("/help_center/collections", new JObject { ["name"] = "Reference" });
    }
}
