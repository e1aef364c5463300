using System.Net;

namespace Intercom.Tests.Client;

public class IntercomClientTests
{
    [Test]
    public void A_client_with_a_token_only_uses_the_United_States_and_the_version_of_the_description()
    {
        using IntercomClient client = new(FakeIntercom.Token);

        client.Connection.Region.Should().Be(IntercomRegion.UnitedStates);
        client.Connection.ApiVersion.Should().Be(IntercomApiVersion.Default);
    }

    [Test]
    public void Options_set_region_and_version()
    {
        using IntercomClient client = new(
            new IntercomClientOptions { AccessToken = FakeIntercom.Token, Region = IntercomRegion.Europe, ApiVersion = "Preview" });

        client.Connection.Region.Should().Be(IntercomRegion.Europe);
        client.Connection.ApiVersion.Value.Should().Be("Preview");
    }

    [TestCaseSource(nameof(BadTokens))]
    public void An_invalid_token_is_rejected_and_the_message_does_not_contain_it(string? token)
    {
        ArgumentException error =
            FluentActions.Invoking(() => new IntercomClient(token!)).Should().Throw<ArgumentException>().WithMessage("*AccessToken*").Which;

        error.ToString().Should().NotContain("secret");
    }

    [TestCaseSource(nameof(BadOptions))]
    public void An_invalid_option_is_rejected_by_name(string name, IntercomClientOptions options) =>
        FluentActions.Invoking(() => new IntercomClient(options)).Should().Throw<ArgumentException>().WithMessage($"*{name}*");

    [Test]
    public void Null_options_are_rejected()
    {
        using HttpClient httpClient = new();

        FluentActions.Invoking(() => new IntercomClient((IntercomClientOptions)null!))
            .Should().Throw<ArgumentNullException>().WithParameterName("options");
        FluentActions.Invoking(() => new IntercomClient(httpClient, null!))
            .Should().Throw<ArgumentNullException>().WithParameterName("options");
    }

    [Test]
    public void A_null_HttpClient_is_rejected() =>
        FluentActions.Invoking(() => new IntercomClient((HttpClient)null!, new IntercomClientOptions { AccessToken = FakeIntercom.Token }))
            .Should().Throw<ArgumentNullException>().WithParameterName("httpClient");

    [Test]
    public async Task Changing_options_later_has_no_effect()
    {
        IntercomClientOptions options = new();
        using FakeIntercom intercom = new(_ => FakeIntercom.Response("{}"), given =>
        {
            given.ApplicationName = "Billing/2.1";
            options = given;
        });

        options.AccessToken = "another";
        options.Region = IntercomRegion.Australia;
        options.ApiVersion = "1.0";
        options.ApplicationName = "Other/1.0";
        await intercom.Client.Contacts.GetAsync("1");

        intercom.OnlySent.Header("Authorization").Should().Be($"Bearer {FakeIntercom.Token}");
        intercom.OnlySent.Address.Host.Should().Be("api.intercom.io");
        intercom.OnlySent.Header("Intercom-Version").Should().Be(Description.Version);
        intercom.OnlySent.Header("User-Agent").Should().StartWith("Billing/2.1 ");
    }

    [Test]
    public async Task Disposing_the_client_does_not_dispose_an_HttpClient_of_the_application()
    {
        using HttpClient httpClient = new(new HttpClientHandler());
        new IntercomClient(httpClient, new IntercomClientOptions { AccessToken = FakeIntercom.Token }).Dispose();
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Json("{}"));

        (await httpClient.GetAsync(server.Address)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Test]
    public async Task Disposing_the_client_closes_its_own_connections()
    {
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Json("{}"));
        IntercomClient client = server.CreateClient();

        client.Dispose();
        client.Dispose();

        await client.Invoking(disposed => disposed.Contacts.GetAsync("1")).Should().ThrowAsync<ObjectDisposedException>();
        server.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task Disposing_during_a_request_is_not_reported_as_a_timeout()
    {
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Silence);
        IntercomClient client = server.CreateClient();
        Task<Contact> call = client.Contacts.GetAsync("1");
        await server.FirstRequest;

        client.Dispose();

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
    }

    [Test]
    public void Every_area_has_a_property()
    {
        using IntercomClient client = new(FakeIntercom.Token);

        ClientMethod.Areas.Select(area => area.Name).Should().BeEquivalentTo(Description.Areas);
        ClientMethod.Areas.Should().OnlyContain(area => area.GetValue(client) != null && area.GetValue(client) == area.GetValue(client));
    }

    [Test]
    public async Task A_client_supports_concurrent_requests()
    {
        using LoopbackServer server = new(request => RawResponse.Json($$"""{"id":"{{request.Path.Split('/')[^1]}}"}"""));
        using IntercomClient client = server.CreateClient();
        string[] ids = [.. Enumerable.Range(1, 200).Select(number => $"contact-{number}")];

        Contact[] contacts = await Task.WhenAll(ids.Select(id => Task.Run(() => client.Contacts.GetAsync(id))));

        contacts.Select(contact => contact.Id).Should().Equal(ids);
    }

    [Test]
    public void The_text_of_options_does_not_contain_the_token()
    {
        IntercomClientOptions options = new() { AccessToken = FakeIntercom.Token };

        options.ToString().Should().Contain(Description.Version).And.NotContain(FakeIntercom.Token);
    }

    private static IEnumerable<string?> BadTokens() =>
    [
        null, "", "  ", "secret\ntoken", "secret token", "secret\u00e9", "secret\0", "secret\u200b",
    ];

    private static IEnumerable<TestCaseData> BadOptions()
    {
        yield return Bad("AccessToken", new());
        yield return Bad("AccessTokenProvider", new() { AccessToken = "token", AccessTokenProvider = _ => Task.FromResult("token") });
        yield return Bad("Region", new() { AccessToken = "token", Region = null! });
        yield return Bad("Timeout", new() { AccessToken = "token", Timeout = TimeSpan.Zero });
        yield return Bad("Timeout", new() { AccessToken = "token", Timeout = TimeSpan.FromSeconds(-2) });
        yield return Bad("Timeout", new() { AccessToken = "token", Timeout = TimeSpan.MaxValue });
        yield return Bad("ApplicationName", new() { AccessToken = "token", ApplicationName = "" });
        yield return Bad("ApplicationName", new() { AccessToken = "token", ApplicationName = "  " });
        yield return Bad("ApplicationName", new() { AccessToken = "token", ApplicationName = "Caf\u00e9" });
        yield return Bad("ApplicationName", new() { AccessToken = "token", ApplicationName = "Bad\r\nX-Evil: 1" });
    }

    private static TestCaseData Bad(string name, IntercomClientOptions options) => new(name, options);
}
