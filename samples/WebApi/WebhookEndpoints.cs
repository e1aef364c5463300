using Intercom;

namespace WebApi;

/// <summary>The endpoint for webhooks.</summary>
public static partial class WebhookEndpoints
{
    /// <summary>Maps the endpoint.</summary>
    /// <param name="app">The application.</param>
    public static void MapWebhooks(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapIntercomWebhooks("/intercom/webhooks", webhooks => webhooks.On<Contact>(
            WebhookTopic.ContactUserCreated,
            (webhookEvent, _) =>
            {
                LogSignUp(app.Logger, webhookEvent.Item.Id);
                return Task.CompletedTask;
            }));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Contact {Id} signed up")]
    private static partial void LogSignUp(ILogger logger, string id);
}
