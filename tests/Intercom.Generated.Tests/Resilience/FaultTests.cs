using System.Net;
using System.Text;

namespace Intercom.Tests.Resilience;

/// <summary>Exceptions of the caller, and the number of requests to the server, for faults of the connection.</summary>
public class FaultTests
{
    private const string Ada = """{"type":"contact","id":"1","name":"Ada"}""";

    private readonly IntercomRetryOptions _quick = new()
    {
        BaseDelay = TimeSpan.FromMilliseconds(1),
        MaxDelay = TimeSpan.FromMilliseconds(20),
    };

    [Test]
    public async Task Without_a_server_every_request_is_attempted_three_times_and_throws_a_connection_exception()
    {
        using IntercomClient client = LoopbackServer.CreateClient(LoopbackServer.UnusedAddress(), options => options.Retry = _quick);

        IntercomConnectionException error = (await client.Awaiting(Reply).Should().ThrowAsync<IntercomConnectionException>()).Which;

        (error.Attempts, error.IsTransient, error.IsRetryable).Should().Be((3, true, true));
    }

    [Test]
    public async Task A_truncated_response_to_a_read_is_retried()
    {
        using LoopbackServer server = Serving(BrokenOff, RawResponse.Json(Ada));
        using IntercomClient client = Client(server);

        (await client.Contacts.GetAsync("1")).Name.Should().Be("Ada");

        server.Requests.Should().HaveCount(2);
    }

    [Test]
    public async Task A_truncated_response_to_a_reply_is_not_retried()
    {
        using LoopbackServer server = Serving(BrokenOff, RawResponse.Json(Ada));
        using IntercomClient client = Client(server);

        IntercomConnectionException error = (await client.Awaiting(Reply).Should().ThrowAsync<IntercomConnectionException>()).Which;

        (error.Attempts, error.IsRetryable).Should().Be((1, false));
        server.Requests.Should().ContainSingle();
    }

    [Test]
    public async Task Incomplete_JSON_throws_a_serialization_exception_and_is_not_retried()
    {
        using LoopbackServer server = Serving(RawResponse.Json("""{"type":"contact","id":"""));
        using IntercomClient client = Client(server);

        await client.Awaiting(calling => calling.Contacts.GetAsync("1"))
            .Should().ThrowAsync<IntercomSerializationException>().WithMessage("Contacts.Get*'id'*");

        server.Requests.Should().ContainSingle();
    }

    [Test]
    public async Task HTML_of_a_gateway_throws_a_server_exception_after_three_attempts()
    {
        using LoopbackServer server = Serving(Error("502 Bad Gateway", "<html><body>Bad Gateway</body></html>", "Content-Type: text/html"));
        using IntercomClient client = Client(server);

        IntercomServerException error =
            (await client.Awaiting(calling => calling.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomServerException>()).Which;

        (error.StatusCode, error.Attempts).Should().Be((HttpStatusCode.BadGateway, 3));
        error.ResponseBody.Should().Contain("Bad Gateway");
        server.Requests.Should().HaveCount(3);
    }

    [TestCase]
    [TestCase("Retry-After: 0")]
    [TestCase("X-RateLimit-Reset: 1")]
    [TestCase("X-RateLimit-Limit: 167", "X-RateLimit-Remaining: 0", "X-RateLimit-Reset: 1", "Date: Tue, 14 Nov 2023 22:13:20 GMT")]
    public async Task A_request_above_the_rate_limit_is_retried_with_and_without_headers(params string[] headers)
    {
        using LoopbackServer server =
            Serving(Error("429 Too Many Requests", """{"errors":[{"code":"rate_limit_exceeded"}]}""", headers), RawResponse.Json(Ada));
        using IntercomClient client = Client(server);

        await Reply(client);

        server.Requests.Should().HaveCount(2);
        server.Requests[1].Body.Should().Be(server.Requests[0].Body);
    }

    [Test]
    public async Task A_transient_server_error_of_a_read_is_retried()
    {
        using LoopbackServer server = Serving(Error("500 Internal Server Error", "{}"), RawResponse.Json(Ada));
        using IntercomClient client = Client(server);

        (await client.Contacts.GetAsync("1")).Name.Should().Be("Ada");

        server.Requests.Should().HaveCount(2);
    }

    [Test]
    public async Task A_slow_response_throws_a_timeout_exception_for_all_attempts()
    {
        using LoopbackServer server = Serving(RawResponse.Silence);
        using IntercomClient client = Client(server);

        IntercomTimeoutException error = (await client.Awaiting(
            calling => calling.Contacts.GetAsync("1", options: new RequestOptions { Timeout = TimeSpan.FromMilliseconds(200) }))
            .Should().ThrowAsync<IntercomTimeoutException>()).Which;

        error.Attempts.Should().Be(1);
        server.Requests.Should().ContainSingle();
    }

    [Test]
    public async Task A_JSON_response_of_another_content_type_is_read()
    {
        using LoopbackServer server =
            Serving(new RawResponse { Headers = ["Content-Type: text/plain"], Body = Encoding.UTF8.GetBytes(Ada) });
        using IntercomClient client = Client(server);

        (await client.Contacts.GetAsync("1")).Name.Should().Be("Ada");

        server.Requests.Should().ContainSingle();
    }

    [Test]
    public async Task A_response_that_is_not_JSON_throws_and_is_not_retried()
    {
        using LoopbackServer server =
            Serving(new RawResponse { Headers = ["Content-Type: text/html"], Body = "<html></html>"u8.ToArray() });
        using IntercomClient client = Client(server);

        await client.Awaiting(calling => calling.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomSerializationException>();

        server.Requests.Should().ContainSingle();
    }

    [Test]
    public async Task A_read_that_is_redirected_to_another_host_does_not_send_the_token()
    {
        using LoopbackServer other = Serving(RawResponse.Json(Ada));
        using LoopbackServer server = Serving(RawResponse.Redirect(new Uri(other.Address, "elsewhere")));
        using IntercomClient client = Client(server);

        (await client.Contacts.GetAsync("1")).Name.Should().Be("Ada");

        (server.Requests.Count, other.Requests.Count).Should().Be((1, 1));
        other.Requests[0].Header("Authorization").Should().BeNull();
    }

    [Test]
    public async Task A_reply_is_not_redirected_to_another_host()
    {
        using LoopbackServer other = Serving(RawResponse.Json(Ada));
        using LoopbackServer server = Serving(RawResponse.Redirect(new Uri(other.Address, "elsewhere")));
        using IntercomClient client = Client(server);

        await client.Awaiting(Reply).Should().ThrowAsync<IntercomApiException>();

        (server.Requests.Count, other.Requests.Count).Should().Be((1, 0));
    }

    private static RawResponse BrokenOff =>
        new() { Headers = ["Content-Type: application/json", "Content-Length: 1000"], Body = Encoding.UTF8.GetBytes(Ada[..20]) };

    private static RawResponse Error(string status, string body, params string[] headers) =>
        new() { Status = status, Headers = headers, Body = Encoding.UTF8.GetBytes(body) };

    private static LoopbackServer Serving(params RawResponse[] responses)
    {
        int count = -1;
        return new LoopbackServer(_ => responses[Math.Min(Interlocked.Increment(ref count), responses.Length - 1)]);
    }

    private static Task Reply(IIntercomClient client) =>
        client.Conversations.ReplyAsync(
            "1", new AdminReplyConversationRequest { MessageType = AdminReplyType.Comment, AdminId = "1", Body = "Hi" });

    private IntercomClient Client(LoopbackServer server) => server.CreateClient(options => options.Retry = _quick);
}
