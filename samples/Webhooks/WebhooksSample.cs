using System.Net;
using Intercom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Webhooks;

/// <summary>
/// An application with a webhook endpoint that delivers notifications to itself. It requires no workspace and no public address.
/// </summary>
public static class WebhooksSample
{
    private const string ClientSecret = "client secret of the app";
    private const string Path = "/intercom/webhooks";

    private const int DeliveryCount = 5;
    private const int ReplyCount = 1;

    /// <summary>Gets the requests to the endpoint, in order.</summary>
    public static IReadOnlyList<Delivery> Deliveries { get; } =
    [
        new("the check of the endpoint (HEAD)", intercom => intercom.CheckAsync(), HttpStatusCode.OK),
        new("a ping", intercom => intercom.DeliverAsync(SampleNotifications.Ping), HttpStatusCode.OK),
        new("a reply of Ada", intercom => intercom.DeliverAsync(SampleNotifications.Reply), HttpStatusCode.OK),
        new("the same one, delivered again", intercom => intercom.DeliverAsync(SampleNotifications.Reply), HttpStatusCode.OK),
        new(
            "one that someone else signed",
            intercom => intercom.DeliverAsync(SampleNotifications.Reply, "another secret"),
            HttpStatusCode.Unauthorized),
    ];

    /// <summary>Runs the sample and prints the results.</summary>
    /// <param name="output">The writer to print to.</param>
    /// <returns>0 when every request had the expected response; 1 otherwise.</returns>
    public static Task<int> RunAsync(TextWriter output) => RunAsync(output, Deliveries);

    /// <summary>Runs the sample with some requests and prints the results.</summary>
    /// <param name="output">The writer to print to.</param>
    /// <param name="deliveries">The requests.</param>
    /// <returns>0 when every request of the sample had the expected response; 1 otherwise.</returns>
    public static async Task<int> RunAsync(TextWriter output, IReadOnlyList<Delivery> deliveries)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(deliveries);
        Replies replies = new();
        await using WebApplication app = Build(replies);
        await app.StartAsync();
        using DeliveringIntercom intercom = new(new Uri(new Uri(app.Urls.Single()), Path), ClientSecret);

        await output.WriteLineAsync($"Listening on {app.Urls.Single()}{Path}");
        int asExpected = 0;
        foreach (Delivery delivery in deliveries)
        {
            HttpStatusCode status = await delivery.SendAsync(intercom);
            asExpected += status == delivery.Expected ? 1 : 0;
            await output.WriteLineAsync($"{(int)status} for {delivery.What}");
        }

        await app.StopAsync();
        foreach (string reply in replies.All)
        {
            await output.WriteLineAsync($"Handled: {reply}");
        }

        await output.WriteLineAsync(
            $"{asExpected} of {DeliveryCount} requests had the expected response, "
            + $"{replies.All.Count} of {ReplyCount} replies were handled.");
        return asExpected == DeliveryCount && replies.All.Count == ReplyCount ? 0 : 1;
    }

    private static WebApplication Build(Replies replies)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(replies);
        builder.Services.AddIntercomWebhooks(options => options.ClientSecrets.Add(ClientSecret));

        WebApplication app = builder.Build();
        app.MapIntercomWebhooks(Path, webhooks => webhooks.On<Conversation, ReplyHandler>(WebhookTopic.ConversationUserReplied));
        return app;
    }
}
