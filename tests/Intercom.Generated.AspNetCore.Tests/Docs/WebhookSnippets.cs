using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Intercom.AspNetCore.Tests.Docs;

/// <summary>The C# of docs/webhooks.md and of the README of the package, so that it is known to compile and to run.</summary>
public static class WebhookSnippets
{
    public static void Endpoint(WebApplicationBuilder builder, WebApplication app, string clientSecret)
    {
        builder.Services.AddIntercomWebhooks(options => options.ClientSecrets.Add(clientSecret));
        builder.Services.AddHealthChecks().AddIntercomWebhooks();

        app.MapIntercomWebhooks("/intercom/webhooks", webhooks => webhooks
            .On<Conversation>(
                WebhookTopic.ConversationUserReplied, (webhookEvent, cancellationToken) => ReplyAsync(webhookEvent.Item, cancellationToken))
            .On<Contact, ContactSync>(WebhookTopic.ContactUserCreated));
    }

    public static void Retry(WebApplicationBuilder builder, string clientSecret)
    {
        builder.Services.AddIntercomWebhooks(options =>
        {
            options.ClientSecrets.Add(clientSecret);
            options.Retry.MaxAttempts = 5;                              // 1, the default, is no retry
            options.Retry.BaseDelay = TimeSpan.FromSeconds(5);          // doubled with each attempt, up to MaxDelay
        });
    }

    public static void Replay(WebApplication app)
    {
        app.MapPost("/admin/replay", async (IWebhookDeadLetters letters, CancellationToken cancellationToken) =>
        {
            await foreach (WebhookDeadLetter letter in letters.ListAsync(cancellationToken))
            {
                Console.WriteLine($"{letter.FailedAt:u} {letter}");
                await letters.ReplayAsync(letter.Id, cancellationToken);
            }
        });
    }

    public static void Workspaces(WebApplicationBuilder builder, string clientId, string clientSecret)
    {
        builder.Services.AddIntercomOAuth(options => (options.ClientId, options.ClientSecret) = (clientId, clientSecret));
        builder.Services.AddIntercomTokenFiles("/var/lib/app/tokens");                          // or an IIntercomTokenStore of your own
    }

    public static void Install(WebApplication app)
    {
        app.MapIntercomOAuth("/intercom/install", "/intercom/callback", (token, context) =>
        {
            context.Response.Redirect($"/welcome?workspace={token.AppId}");
            return Task.CompletedTask;
        });
        app.MapIntercomUninstall("/intercom/uninstall", (notice, services, cancellationToken) =>
            services.GetRequiredService<IIntercomWorkspaces>().RemoveAsync(notice.AppId!, cancellationToken));
    }

    public static void Filter(WebApplication app, Tenants tenants)
    {
        app.MapIntercomWebhooks("/intercom/webhooks", webhooks => webhooks
            .OnAll(StoreAsync)
            .Filter((notification, cancellationToken) => ValueTask.FromResult(
                tenants.Knows(notification.AppId) ? WebhookDecision.Accept : WebhookDecision.Unsubscribe)));
    }

    public static void Uninstall(WebApplication app, Tenants tenants)
    {
        app.MapIntercomUninstall(
            "/intercom/uninstall", (notice, services, cancellationToken) => tenants.RemoveAsync(notice.AppId, cancellationToken));
        app.MapPost("/intercom/canvas/initialize", (JsonElement request) => Results.Json(CreateCanvas(request)))
            .RequireIntercomBodySignature();
    }

    public static async Task<int> ReceiveAsync(string clientSecret, string method, string? signatureHeader, byte[] body)
    {
        WebhookReceiver receiver = new(clientSecret);
        WebhookHandlers handlers = new WebhookHandlers()
            .On<Conversation>(
                WebhookTopic.ConversationUserReplied,
                (webhookEvent, cancellationToken) => ReplyAsync(webhookEvent.Item, cancellationToken));

        WebhookResult result = receiver.Receive(method, signatureHeader, body);
        if (result.Notification is { } notification)
        {
            await handlers.HandleAsync(notification);
        }

        return (int)result.StatusCode;
    }

    private static Task ReplyAsync(Conversation conversation, CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.Zero, cancellationToken);

    private static object CreateCanvas(JsonElement request) => new { canvas = request.ValueKind };

    private static Task StoreAsync(WebhookNotification notification, CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.Zero, cancellationToken);

    public sealed class Replier(IntercomWorkspace workspace) : IWebhookHandler<Conversation>
    {
        public Task HandleAsync(WebhookEvent<Conversation> webhookEvent, CancellationToken cancellationToken) =>
            workspace.Client.Conversations.CloseAsync(webhookEvent.Item.Id, adminId: "1", cancellationToken: cancellationToken);
    }

    public sealed class ContactSync : IWebhookHandler<Contact>
    {
        public Task HandleAsync(WebhookEvent<Contact> webhookEvent, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    public sealed class Tenants
    {
        private readonly HashSet<string> _known = new(StringComparer.Ordinal);

        public bool Knows(string? appId) => appId is not null && _known.Contains(appId);

        public Task RemoveAsync(string? appId, CancellationToken cancellationToken) => Task.FromResult(_known.Remove(appId!));
    }
}
