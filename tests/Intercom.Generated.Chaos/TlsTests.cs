using Intercom.Chaos.Servers;

namespace Intercom.Chaos;

/// <summary>Connections over TLS that fail before and after a request.</summary>
public class TlsTests
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task A_request_is_certainly_not_sent_to_a_server_that_is_not_trusted_or_ends_the_handshake(bool speaksTls)
    {
        using TlsServer server = new("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", speaksTls);
        using IntercomClient client = ChaosClient.Create(server.Address, TimeSpan.FromSeconds(20));

        IntercomConnectionException error = (await client.Awaiting(ReplyAsync).Should().ThrowAsync<IntercomConnectionException>()).Which;

        (error.Attempts, error.IsRetryable).Should().Be((3, true));
        server.Requests.Should().Be(0);
    }

    [TestCase("")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")]
    public async Task A_request_whose_response_breaks_off_is_sent_once(string response)
    {
        using TlsServer server = new(response);
#pragma warning disable CA5359, S4830 // The server of this test has a certificate that no one else trusts.
        using HttpClient httpClient = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            SslOptions = { RemoteCertificateValidationCallback = static (_, _, _, _) => true },
        });
#pragma warning restore CA5359, S4830
        using IntercomClient client = ChaosClient.Create(httpClient, server.Address);

        IntercomConnectionException error = (await client.Awaiting(ReplyAsync).Should().ThrowAsync<IntercomConnectionException>()).Which;

        (error.Attempts, error.IsRetryable).Should().Be((1, false));
        server.Requests.Should().Be(1);
    }

    private static Task ReplyAsync(IntercomClient client) =>
        client.Conversations.ReplyAsync(
            "1", new AdminReplyConversationRequest { MessageType = AdminReplyType.Comment, AdminId = "1", Body = "Hi" });
}
