using System.Net;
using Intercom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Webhooks;

/// <summary>An application with a webhook endpoint, to which it delivers itself. It needs no workspace and no public address.</summary>
public static class WebhooksSample
{
    private const string ClientSecret = "client secret of the app";
    private const string Path = "/intercom/webhooks";

    /// <summary>Runs the sample.</summary>
    /// <param name="output">Receives what happens, line by line.</param>
    /// <returns>0 when every response was the expected one and the reply was handled once; 1 otherwise.</returns>
    public static async Task<int> RunAsync(TextWriter output)
    {
        Replies replies = new();
        await using WebApplication app = Build(replies);
        await app.StartAsync();
        using DeliveringIntercom intercom = new(new Uri(new Uri(app.Urls.Single()), Path), ClientSecret);

        await output.WriteLineAsync($"Listening on {app.Urls.Single()}{Path}");
        List<(string What, HttpStatusCode Status, HttpStatusCode Expected)> responses =
        [
            ("the check of the endpoint (HEAD)", await intercom.CheckAsync(), HttpStatusCode.OK),
            ("a ping", await intercom.DeliverAsync(SampleNotifications.Ping), HttpStatusCode.OK),
            ("a reply of Ada", await intercom.DeliverAsync(SampleNotifications.Reply), HttpStatusCode.OK),
            ("the same one, delivered again", await intercom.DeliverAsync(SampleNotifications.Reply), HttpStatusCode.OK),
            ("one that someone else signed", await intercom.DeliverAsync(SampleNotifications.Reply, "another secret"), HttpStatusCode.Unauthorized),
        ];
        foreach ((string what, HttpStatusCode status, _) in responses)
        {
            await output.WriteLineAsync($"{(int)status} for {what}");
        }

        await app.StopAsync();
        foreach (string reply in replies.All)
        {
            await output.WriteLineAsync($"Handled: {reply}");
        }

        return responses.TrueForAll(response => response.Status == response.Expected) && replies.All.Count == 1 ? 0 : 1;
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
