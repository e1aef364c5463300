using System.Diagnostics.CodeAnalysis;

namespace Intercom;

/// <summary>Parses the bodies of requests that Intercom sends.</summary>
internal static class WebhookJson
{
    /// <summary>Parses a body.</summary>
    /// <exception cref="IntercomWebhookException">The body is not a valid JSON object.</exception>
    public static T Parse<[DynamicallyAccessedMembers(IntercomJson.CreatedModel)] T>(byte[] body, string what)
        where T : IntercomModel
    {
        _ = body ?? throw new ArgumentNullException(nameof(body));
        try
        {
            return IntercomJson.Read<T>(body, Unreadable) ?? throw new IntercomWebhookException($"The {what} is empty.");
        }
        catch (Exception exception) when (exception is not (IntercomWebhookException or OutOfMemoryException))
        {
            string reason = exception.InnerException?.Message ?? exception.Message;
            throw new IntercomWebhookException($"The {what} is not a JSON object that can be read: {reason}", exception);
        }
    }

    private static IntercomSerializationException Unreadable(string path, string reason, Exception? cause) =>
        new("Webhooks.Parse", path, reason, cause);
}
