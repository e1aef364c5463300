using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Intercom.AspNetCore.Tests.Docs;

/// <summary>The C# of docs/webhooks.md and of the README of the package, so that it is known to compile.</summary>
public static class WebhookSnippets
{
    public static void Endpoint(WebApplicationBuilder builder, WebApplication app, string clientSecret)
    {
        builder.Services.AddIntercomWebhooks(options => options.ClientSecrets.Add(clientSecret));
        builder.Services.AddHealthChecks().AddIntercomWebhooks();

        app.MapIntercomWebhooks("/intercom/webhooks", webhooks => webhooks
            .On<Conversation>(WebhookTopic.ConversationUserReplied, (happened, cancellationToken) => AnswerAsync(happened.Item, cancellationToken))
            .On<Contact, ContactSync>(WebhookTopic.ContactUserCreated));
    }

    public static void Decide(WebApplication app, Tenants tenants)
    {
        app.MapIntercomWebhooks("/intercom/webhooks", webhooks => webhooks
            .OnAll(StoreAsync)
            .Decide((notification, cancellationToken) => ValueTask.FromResult(tenants.Knows(notification.AppId) ? WebhookDecision.Take : WebhookDecision.Unsubscribe)));
    }

    public static async Task<int> ReceiveAsync(string clientSecret, string method, string? signatureHeader, byte[] body)
    {
        WebhookReceiver receiver = new(clientSecret);
        WebhookHandlers handlers = new WebhookHandlers()
            .On<Conversation>(WebhookTopic.ConversationUserReplied, (happened, cancellationToken) => AnswerAsync(happened.Item, cancellationToken));

        WebhookReceipt receipt = receiver.Receive(method, signatureHeader, body);
        if (receipt.Notification is { } notification)
        {
            await handlers.HandleAsync(notification);
        }

        return (int)receipt.StatusCode;
    }

    private static Task AnswerAsync(Conversation conversation, CancellationToken cancellationToken) => Task.Delay(TimeSpan.Zero, cancellationToken);

    private static Task StoreAsync(WebhookNotification notification, CancellationToken cancellationToken) => Task.Delay(TimeSpan.Zero, cancellationToken);

    public sealed class ContactSync : IWebhookHandler<Contact>
    {
        public Task HandleAsync(WebhookEvent<Contact> happened, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    public sealed class Tenants
    {
        private readonly HashSet<string> _known = new(StringComparer.Ordinal);

        public bool Knows(string? appId) => appId is not null && _known.Contains(appId);
    }
}
