using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Intercom.AspNetCore;
using Intercom.Redis.Tests.Support;
using Intercom.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Intercom.Redis.Tests.Docs;

public class PageTests
{
    private const string Secret = "client secret";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [TestCase("pages/README.md", 1)]
    [TestCase("pages/fleet.md", 4)]
    public void The_code_of_a_page_compiles(string page, int count)
    {
        string compiled = PageCode.Squeeze(Read("FleetSnippets.cs.txt"));

        PageCode.Snippets(Read(page)).Select(PageCode.Squeeze)
            .Should().HaveCount(count).And.OnlyContain(snippet => compiled.Contains(snippet, StringComparison.Ordinal));
    }

    [Test]
    public async Task A_queue_over_a_message_broker_retries_a_handler_until_it_succeeds()
    {
        ConcurrentQueue<string> handled = new();
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        FleetSnippets.RegisterBroker(builder);
        builder.Services.AddIntercomWebhooks(options =>
        {
            options.ClientSecrets.Add(Secret);
            (options.Retry.MaxAttempts, options.Retry.BaseDelay) = (3, TimeSpan.FromMilliseconds(100));
        });
        await using WebApplication application = builder.Build();
        application.MapIntercomWebhooks("/webhooks", webhooks => webhooks.OnAll((notification, _) =>
        {
            handled.Enqueue(notification.Id!);
            return handled.Count == 1 ? throw new NotSupportedException("broken") : Task.CompletedTask;
        }));
        await application.StartAsync();

        byte[] body = Encoding.UTF8.GetBytes(Notifications.Json("1"));
        using HttpClient intercom = new() { BaseAddress = new Uri(application.Urls.Single()) };
        using HttpRequestMessage request = new(HttpMethod.Post, "/webhooks") { Content = new ByteArrayContent(body) };
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Sign(body, Secret));
        using HttpResponseMessage response = await intercom.SendAsync(request);
        IntercomWebhookStatus status = application.Services.GetRequiredService<IntercomWebhookStatus>();
        using CancellationTokenSource timeout = new(Patience);
        while (status.Handled == 0)
        {
            await Task.Delay(10, timeout.Token);
        }

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        handled.Should().Equal("1", "1");
        status.Retried.Should().Be(1);
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, name));
}
