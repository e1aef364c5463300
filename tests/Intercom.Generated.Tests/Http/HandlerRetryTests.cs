using System.Net.Sockets;

namespace Intercom.Tests.Http;

/// <summary>
/// Connections that end after a request was sent: the handlers of .NET send a request without content again by themselves, up to three
/// times.
/// </summary>
public class HandlerRetryTests
{
    private static readonly byte[] Contact = RawServer.Json("""{"id":"1"}""");

    [Test]
    public async Task A_page_of_a_scroll_is_requested_and_counted_once()
    {
        using RawServer server = new(request => request.Number == 1 ? [WireStep.Send(Contact)] : [WireStep.Close]);
        using IntercomClient client = Create(server);
        await client.Contacts.GetAsync("1");

        IntercomConnectionException error = (await client.Awaiting(calling => calling.Companies.ScrollAllAsync()
            .FirstOrDefaultAsync().AsTask()).Should().ThrowAsync<IntercomConnectionException>()).Which;

        server.Requests.Skip(1)
            .Should().ContainSingle().Which.Head.Should().StartWith("GET /companies/scroll").And.Contain("Content-Length: 0");
        (error.Attempts, error.IsRetryable).Should().Be((1, false));
    }

    [Test]
    public async Task A_request_without_body_that_is_not_idempotent_is_sent_once()
    {
        using RawServer server = new(request => request.Number == 1 ? [WireStep.Send(Contact)] : [WireStep.Close]);
        using IntercomClient client = Create(server);
        await client.Contacts.GetAsync("1");

        IntercomConnectionException error = (await client.Awaiting(calling => calling.Connection.SendAsync(
            new ApiRequest("Test.Post", HttpMethod.Post, "things"))).Should().ThrowAsync<IntercomConnectionException>()).Which;

        server.Requests.Skip(1).Should().ContainSingle();
        (error.Attempts, error.IsRetryable).Should().Be((1, false));
    }

    [Test]
    public async Task An_idempotent_request_without_a_body_is_retried_by_the_handler()
    {
        using RawServer server = new(request => request.Number == 2 ? [WireStep.Close] : [WireStep.Send(Contact)]);
        using IntercomClient client = Create(server);
        await client.Contacts.GetAsync("1");

        (await client.Contacts.GetAsync("1")).Id.Should().Be("1");

        server.Requests.Should()
            .HaveCount(3).And.OnlyContain(request => !request.Head.Contains("Content-Length", StringComparison.OrdinalIgnoreCase));
    }

    [Test]
    public async Task A_redirect_of_a_request_that_is_not_idempotent_is_not_followed()
    {
        using LoopbackServer server = LoopbackServer.Responding(RawResponse.Redirect(new Uri("/elsewhere", UriKind.Relative)));
        using IntercomClient client = server.CreateClient();

        await client.Awaiting(calling => calling.Companies.ScrollAllAsync().FirstOrDefaultAsync().AsTask())
            .Should().ThrowAsync<IntercomApiException>();

        server.Requests.Should().ContainSingle();
    }

    [TestCase(SocketError.HostUnreachable)]
    [TestCase(SocketError.NetworkUnreachable)]
    [TestCase(SocketError.HostDown)]
    [TestCase(SocketError.NetworkDown)]
    [TestCase(SocketError.ConnectionReset)]
    [TestCase(SocketError.TimedOut)]
    public async Task An_error_of_an_established_connection_does_not_prove_that_nothing_was_sent(SocketError error)
    {
        using HttpClient httpClient = new(
            StubHandler.Failing(new HttpRequestException("broken", new IOException("broken", new SocketException((int)error)))));

        IntercomConnectionException exception = await ReplyAsync(httpClient);

        (exception.Attempts, exception.IsRetryable).Should().Be((1, false));
    }

#if !NETSTANDARD_BUILD
    // What the handler says of its failure is not known to the build for .NET Standard 2.0.
    [TestCase(HttpRequestError.ConnectionError)]
    [TestCase(HttpRequestError.NameResolutionError)]
    [TestCase(HttpRequestError.SecureConnectionError)]
    [TestCase(HttpRequestError.ProxyTunnelError)]
    public async Task A_connection_that_was_never_established_is_retryable(HttpRequestError error)
    {
        using HttpClient httpClient = new(
            StubHandler.Failing(new HttpRequestException(error, "unreachable", new SocketException((int)SocketError.HostUnreachable))));

        IntercomConnectionException exception = await ReplyAsync(httpClient);

        (exception.Attempts, exception.IsRetryable).Should().Be((3, true));
    }

    [TestCase(HttpRequestError.ResponseEnded)]
    [TestCase(HttpRequestError.HttpProtocolError)]
    [TestCase(HttpRequestError.InvalidResponse)]
    public async Task A_lost_connection_is_not_retryable_whatever_its_inner_exception(HttpRequestError error)
    {
        using HttpClient httpClient = new(
            StubHandler.Failing(new HttpRequestException(error, "broken", new SocketException((int)SocketError.ConnectionRefused))));

        (await ReplyAsync(httpClient)).IsRetryable.Should().BeFalse();
    }
#endif

    private static async Task<IntercomConnectionException> ReplyAsync(HttpClient httpClient)
    {
        using IntercomClient client = new(
            httpClient, new IntercomClientOptions { AccessToken = FakeIntercom.Token, TimeProvider = new InstantClock() });
        return (await client.Awaiting(calling => calling.Conversations.ReplyAsync(
            "1", new AdminReplyConversationRequest { MessageType = AdminReplyType.Comment, AdminId = "1", Body = "Hi" }))
            .Should().ThrowAsync<IntercomConnectionException>()).Which;
    }

    private static IntercomClient Create(RawServer server) =>
        LoopbackServer.CreateClient(
            server.Address, options => options.Retry = new IntercomRetryOptions { BaseDelay = TimeSpan.FromMilliseconds(1) });
}
