using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Intercom.Chaos;

/// <summary>HTTP/2: streams that are reset before, within and after a response.</summary>
public class Http2Tests
{
    private static readonly Dictionary<string, RequestDelegate> Responses = new(StringComparer.Ordinal)
    {
        ["resets the stream"] = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        },
        ["resets the stream within the body"] = async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("{\"id\"");
            await context.Response.Body.FlushAsync();
            context.Abort();
        },
        ["is rejected by a gateway"] = context =>
        {
            context.Response.StatusCode = 502;
            return Task.CompletedTask;
        },
        ["throws"] = _ => throw new InvalidOperationException("A bad night."),
    };

    private static IEnumerable<string> Names => Responses.Keys;

    [TestCaseSource(nameof(Names))]
    public async Task A_request_that_may_have_been_processed_is_sent_once_and_a_read_again(string name)
    {
        int requests = 0;
        await using WebApplication server = await StartAsync(context =>
        {
            Interlocked.Increment(ref requests);
            context.Request.Protocol.Should().Be("HTTP/2");
            return Responses[name](context);
        });
        using HttpClient httpClient = new(new Http2Handler { InnerHandler = IntercomHttpHandler.Create() });
        using IntercomClient client = ChaosClient.Create(httpClient, Address(server));

        IntercomException error = (await client.Awaiting(ReplyAsync).Should().ThrowAsync<IntercomException>()).Which;
        (requests, error.Attempts, error.IsRetryable).Should().Be((1, 1, false));

        (await client.Awaiting(calling => calling.Contacts.GetAsync("1")).Should().ThrowAsync<IntercomException>()).Which.Attempts
            .Should().Be(3);
        requests.Should().Be(4);
    }

    [Test]
    public async Task A_request_is_sent_and_its_response_read()
    {
        await using WebApplication server = await StartAsync(context => context.Response.WriteAsync("{\"id\":\"1\"}"));
        using HttpClient httpClient = new(new Http2Handler { InnerHandler = IntercomHttpHandler.Create() });
        using IntercomClient client = ChaosClient.Create(httpClient, Address(server));

        (await client.Contacts.GetAsync("1")).Id.Should().Be("1");
        await client.Connection.SendAsync(new ApiRequest("Test.Post", HttpMethod.Post, "things"));
    }

    private static Task ReplyAsync(IntercomClient client) =>
        client.Conversations.ReplyAsync(
            "1", new AdminReplyConversationRequest { MessageType = AdminReplyType.Comment, AdminId = "1", Body = "Hi" });

    private static async Task<WebApplication> StartAsync(RequestDelegate respond)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(
            options => options.Listen(IPAddress.Loopback, port: 0, listen => listen.Protocols = HttpProtocols.Http2));
        WebApplication server = builder.Build();
        server.Run(respond);
        await server.StartAsync();
        return server;
    }

    private static Uri Address(WebApplication server) =>
        new(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    private sealed class Http2Handler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (request.Version, request.VersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
