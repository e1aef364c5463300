using System.Net.Http.Headers;

namespace Intercom.Tests.Http;

/// <summary>Clients that send through an HttpClient of the application.</summary>
public class GivenHttpClientTests
{
    private static readonly AuthenticationHeaderValue Authorization = new("Bearer", FakeIntercom.Token);

    [Test]
    public void A_default_authorization_is_refused_without_telling_it()
    {
        using HttpClient httpClient = new() { DefaultRequestHeaders = { Authorization = Authorization } };

        ArgumentException error = FluentActions.Invoking(() => CreateClient(httpClient, new Uri("https://api.intercom.io"))).Should().Throw<ArgumentException>().WithParameterName("httpClient").Which;

        error.ToString().Should().NotContain(FakeIntercom.Token);
    }

    [Test]
    public async Task A_default_authorization_that_is_set_later_is_not_carried_to_another_host()
    {
        using LoopbackServer other = LoopbackServer.Answering(RawAnswer.Json("{}"));
        using LoopbackServer server = LoopbackServer.Answering(RawAnswer.Redirect(other.Address));
        using HttpClient httpClient = new(new HttpClientHandler { AllowAutoRedirect = false });
        using IntercomClient client = CreateClient(httpClient, server.Address);
        httpClient.DefaultRequestHeaders.Authorization = Authorization;

        IntercomApiException error = (await client.Invoking(calling => calling.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomApiException>()).Which;

        error.StatusCode.Should().Be(System.Net.HttpStatusCode.Redirect);
        other.Requests.Should().BeEmpty();
    }

    [TestCase("301 Moved Permanently")]
    [TestCase("302 Found")]
    [TestCase("303 See Other")]
    public async Task A_change_that_a_handler_made_a_GET_by_itself_is_no_success(string status)
    {
        using LoopbackServer server = new(request => request.Method == "POST"
            ? new RawAnswer { Status = status, Headers = ["Location: /elsewhere"] }
            : RawAnswer.Json("""{"id":"7"}"""));
        using HttpClient httpClient = new();
        using IntercomClient client = CreateClient(httpClient, server.Address);

        IntercomConnectionException error = await CreateContactAsync(client);

        error.Operation.Should().Be("Contacts.Create");
        error.Message.Should().Contain("AllowAutoRedirect").And.Contain("POST");
        server.Requests.Select(request => request.ToString()).Should().Equal("POST /contacts", "GET /elsewhere");
    }

    [Test]
    public async Task A_change_that_a_handler_sent_to_another_address_by_itself_is_no_success()
    {
        using LoopbackServer server = new(request => request.Path == "/contacts"
            ? new RawAnswer { Status = "307 Temporary Redirect", Headers = ["Location: /elsewhere"] }
            : RawAnswer.Json("""{"id":"7"}"""));
        using HttpClient httpClient = new();
        using IntercomClient client = CreateClient(httpClient, server.Address);

        (await CreateContactAsync(client)).Message.Should().Contain("AllowAutoRedirect");
    }

    [Test]
    public async Task A_change_is_not_sent_again_where_the_handler_stopped_half_way()
    {
        // More redirects than the handler follows: it ends with one, of a request that it made a GET.
        using LoopbackServer server = LoopbackServer.Answering(new RawAnswer { Status = "302 Found", Headers = ["Location: /again"] });
        using HttpClient httpClient = new(new HttpClientHandler { MaxAutomaticRedirections = 2 });
        using IntercomClient client = CreateClient(httpClient, server.Address);

        await CreateContactAsync(client);

        server.Requests.Where(request => request.Method == "POST").Should().ContainSingle();
    }

    private static async Task<IntercomConnectionException> CreateContactAsync(IntercomClient client) =>
        (await client.Invoking(calling => calling.Contacts.CreateAsync(new CreateContactRequest { Email = "a@example.com" })).Should().ThrowAsync<IntercomConnectionException>()).Which;

    private static IntercomClient CreateClient(HttpClient httpClient, Uri address) =>
        new(httpClient, new IntercomClientOptions { AccessToken = FakeIntercom.Token, Region = IntercomRegion.Custom(address) });
}
