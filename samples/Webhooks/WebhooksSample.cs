using System.Net;
using Intercom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Webhooks;

/// <summary>An application with an endpoint for webhooks, which plays Intercom to itself: no workspace and no public address needed.</summary>
public static class WebhooksSample
{
    private const string ClientSecret = "client secret of the app";
    private const string Path = "/intercom/webhooks";

    /// <summary>Runs the sample and tells what happens.</summary>
    /// <param name="output">Where to.</param>
    /// <returns>0 when all went as it should; 1 otherwise.</returns>
    public static async Task<int> RunAsync(TextWriter output)
    {
        Replies replies = new();
        await using WebApplication app = Build(replies);
        await app.StartAsync();
        using DeliveringIntercom intercom = new(new Uri(new Uri(app.Urls.Single()), Path), ClientSecret);

        await output.WriteLineAsync($"Listening on {app.Urls.Single()}{Path}");
        List<(string What, HttpStatusCode Answer, HttpStatusCode Expected)> answers =
        [
            ("the address is looked at (HEAD)", await intercom.LookAsync(), HttpStatusCode.OK),
            ("a ping", await intercom.DeliverAsync(SampleNotifications.Ping), HttpStatusCode.OK),
            ("a reply of Ada", await intercom.DeliverAsync(SampleNotifications.Reply), HttpStatusCode.OK),
            ("the same one again", await intercom.DeliverAsync(SampleNotifications.Reply), HttpStatusCode.OK),
            ("one that someone else signed", await intercom.DeliverAsync(SampleNotifications.Reply, "another secret"), HttpStatusCode.Unauthorized),
        ];
        foreach ((string what, HttpStatusCode answer, _) in answers)
        {
            await output.WriteLineAsync($"{(int)answer} for {what}");
        }

        await app.StopAsync();
        foreach (string reply in replies.All)
        {
            await output.WriteLineAsync($"Handled: {reply}");
        }

        return answers.TrueForAll(told => told.Answer == told.Expected) && replies.All.Count == 1 ? 0 : 1;
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
