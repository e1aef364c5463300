using System.Net.Http.Headers;

namespace Intercom.Tests.Http;

/// <summary>Clients that send through an HttpClient of the application.</summary>
public class GivenHttpClientTests
{
    private static readonly AuthenticationHeaderValue Authorization = new("Bearer", FakeIntercom.Token);

    [Test]
    public void A_default_Authorization_header_is_rejected_and_the_message_does_not_contain_it()
    {
        using HttpClient httpClient = new() { DefaultRequestHeaders = { Authorization = Authorization } };

        ArgumentException error = FluentActions.Invoking(() => CreateClient(
            httpClient, new Uri("https://api.intercom.io"))).Should().Throw<ArgumentException>().WithParameterName("httpClient").Which;

        error.ToString().Should().NotContain(FakeIntercom.Token);
    }

    [Test]
    public async Task A_default_Authorization_header_that_is_set_later_is_not_sent_to_another_host()
    {
        using LoopbackServer other = LoopbackServer.Responding(RawResponse.Json("{}"));
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Redirect(other.Address));
        using HttpClient httpClient = new(new HttpClientHandler { AllowAutoRedirect = false });
        using IntercomClient client = CreateClient(httpClient, server.Address);
        httpClient.DefaultRequestHeaders.Authorization = Authorization;

        IntercomApiException error =
            (await client.Invoking(calling => calling.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomApiException>()).Which;

        error.StatusCode.Should().Be(System.Net.HttpStatusCode.Redirect);
        other.Requests.Should().BeEmpty();
    }

    [TestCase("301 Moved Permanently")]
    [TestCase("302 Found")]
    [TestCase("303 See Other")]
    public async Task A_modifying_request_that_a_handler_changed_to_GET_throws(string status)
    {
        using LoopbackServer server = new(request => request.Method == "POST"
            ? new RawResponse { Status = status, Headers = ["Location: /elsewhere"] }
            : RawResponse.Json("""{"id":"7"}"""));
        using HttpClient httpClient = new();
        using IntercomClient client = CreateClient(httpClient, server.Address);

        IntercomConnectionException error = await CreateContactAsync(client);

        error.Operation.Should().Be("Contacts.Create");
        error.Message.Should().Contain("AllowAutoRedirect").And.Contain("POST");
        server.Requests.Select(request => request.ToString()).Should().Equal("POST /contacts", "GET /elsewhere");
    }

    [Test]
    public async Task A_modifying_request_that_a_handler_redirected_throws()
    {
        using LoopbackServer server = new(request => request.Path == "/contacts"
            ? new RawResponse { Status = "307 Temporary Redirect", Headers = ["Location: /elsewhere"] }
            : RawResponse.Json("""{"id":"7"}"""));
        using HttpClient httpClient = new();
        using IntercomClient client = CreateClient(httpClient, server.Address);

        (await CreateContactAsync(client)).Message.Should().Contain("AllowAutoRedirect");
    }

    [Test]
    public async Task A_modifying_request_is_not_retried_after_a_failed_redirect_of_the_handler()
    {
        // More redirects than the handler follows: it ends with one, of a request that it made a GET.
        using LoopbackServer server = LoopbackServer.Responding(new RawResponse { Status = "302 Found", Headers = ["Location: /again"] });
        using HttpClient httpClient = new(new HttpClientHandler { MaxAutomaticRedirections = 2 });
        using IntercomClient client = CreateClient(httpClient, server.Address);

        await CreateContactAsync(client);

        server.Requests.Where(request => request.Method == "POST").Should().ContainSingle();
    }

    [TestCase("307 Temporary Redirect")]
    [TestCase("308 Permanent Redirect")]
    public async Task The_body_and_default_headers_of_an_idempotent_request_do_not_reach_another_host_and_it_is_not_retried(string status)
    {
        using LoopbackServer other = LoopbackServer.Responding(RawResponse.Json("""{"id":"7"}"""));
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Redirect(other.Address) with { Status = status });
        using HttpClient httpClient = new() { DefaultRequestHeaders = { { "X-Api-Key", "secret" } } };
        using IntercomClient client = CreateClient(httpClient, server.Address);

        IntercomConnectionException error = (await client.Awaiting(calling => calling.Contacts.UpdateAsync(
            "1", new UpdateContactRequest { Email = "a@example.com" })).Should().ThrowAsync<IntercomConnectionException>()).Which;

        (error.Attempts, error.IsTransient).Should().Be((1, false));
        error.Message.Should().Contain("AllowAutoRedirect").And.Contain("PUT");
        server.Requests.Should().ContainSingle();
        other.Requests.Should().BeEmpty();
    }

    [TestCase("X-Api-Key", true)]
    [TestCase("Cookie", true)]
    [TestCase("X-Api-Key", false)]
    [TestCase("Cookie", false)]
    public async Task Default_headers_of_a_read_do_not_reach_another_host_and_it_is_not_retried(string header, bool followsRedirects)
    {
        using LoopbackServer other = LoopbackServer.Responding(RawResponse.Json("""{"id":"7"}"""));
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Redirect(other.Address));
        using HttpClient httpClient = new(new HttpClientHandler { AllowAutoRedirect = followsRedirects, UseCookies = false });
        httpClient.DefaultRequestHeaders.Add(header, "secret=1");
        using IntercomClient client = CreateClient(httpClient, server.Address);

        IntercomException error =
            (await client.Awaiting(calling => calling.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomException>()).Which;

        (error.Attempts, error.IsTransient).Should().Be((1, false));
        server.Requests.Should().ContainSingle();
        other.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task Headers_of_a_request_do_not_reach_another_host_through_a_handler_that_follows_redirects()
    {
        using LoopbackServer other = LoopbackServer.Responding(RawResponse.Json("""{"id":"7"}"""));
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Redirect(other.Address));
        using HttpClient httpClient = new();
        using IntercomClient client = CreateClient(httpClient, server.Address);

        await client.Awaiting(calling => calling.Contacts.GetAsync("1", options: new RequestOptions { Headers = { ["X-Key"] = "secret" } }))
            .Should().ThrowAsync<IntercomConnectionException>();

        other.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task A_handler_of_the_application_can_send_the_same_request_again()
    {
        int count = 0;
        using LoopbackServer server = new(
            _ => ++count == 1 ? new RawResponse { Status = "503 Service Unavailable" } : RawResponse.Json("""{"id":"7"}"""));
        using HttpClient httpClient = new(new RepeatingHandler { InnerHandler = new HttpClientHandler() });
        using IntercomClient client = CreateClient(httpClient, server.Address);

        (await client.Contacts.UpdateAsync("1", new UpdateContactRequest { Email = "a@example.com" })).Id.Should().Be("7");

        server.Requests.Should().HaveCount(2).And.OnlyContain(request => request.Body!.Contains("a@example.com", StringComparison.Ordinal));
    }

    private sealed class RepeatingHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using HttpResponseMessage first = await base.SendAsync(request, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private static async Task<IntercomConnectionException> CreateContactAsync(IntercomClient client) =>
        (await client.Invoking(calling => calling.Contacts.CreateAsync(new CreateContactRequest { Email = "a@example.com" }))
            .Should().ThrowAsync<IntercomConnectionException>()).Which;

    private static IntercomClient CreateClient(HttpClient httpClient, Uri address) =>
        new(httpClient, new IntercomClientOptions { AccessToken = FakeIntercom.Token, Region = IntercomRegion.Custom(address) });
}
