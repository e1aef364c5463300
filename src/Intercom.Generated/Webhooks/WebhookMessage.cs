using System.Globalization;
using System.Text.Json;

namespace Intercom;

/// <summary>A notification in a queue, with the endpoint that received it and the number of the attempt to handle it.</summary>
public sealed class WebhookMessage
{
    private const string KeyName = "key";
    private const string EndpointName = "endpoint";
    private const string AttemptName = "attempt";
    private const string NotificationName = "notification";

    /// <summary>Creates a message for the first attempt.</summary>
    /// <param name="endpoint">The name of the endpoint whose handlers are called.</param>
    /// <param name="notification">The notification.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public WebhookMessage(string endpoint, WebhookNotification notification)
        : this(Guid.NewGuid().ToString("N"), endpoint, notification, attempt: 1)
    {
    }

    private WebhookMessage(string key, string endpoint, WebhookNotification notification, int attempt)
    {
        Key = key;
        Endpoint = endpoint ?? throw new ArgumentNullException(nameof(endpoint));
        Notification = notification ?? throw new ArgumentNullException(nameof(notification));
        Attempt = attempt;
    }

    /// <summary>Gets the key of the message, which is random and the same for all attempts.</summary>
    public string Key { get; }

    /// <summary>Gets the name of the endpoint whose handlers are called.</summary>
    public string Endpoint { get; }

    /// <summary>Gets the notification.</summary>
    public WebhookNotification Notification { get; }

    /// <summary>Gets the number of the attempt to handle the notification, starting at 1.</summary>
    public int Attempt { get; }

    /// <summary>Deserializes a message.</summary>
    /// <param name="message">The message as <see cref="Serialize" /> returned it.</param>
    /// <returns>The message.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message" /> is null.</exception>
    /// <exception cref="IntercomWebhookException">The bytes are not a message.</exception>
    public static WebhookMessage Deserialize(byte[] message)
    {
        _ = message ?? throw new ArgumentNullException(nameof(message));
        using JsonDocument document = Parse(message);
        JsonElement root = document.RootElement;
        return root.ValueKind == JsonValueKind.Object
            && FindText(root, KeyName) is { Length: > 0 } key
            && FindText(root, EndpointName) is { } endpoint
            && root.TryGetProperty(AttemptName, out JsonElement number)
            && number.ValueKind == JsonValueKind.Number
            && number.TryGetInt32(out int attempt)
            && attempt is > 0 and < int.MaxValue
            && root.TryGetProperty(NotificationName, out JsonElement notification)
            && notification.ValueKind == JsonValueKind.Object
            ? new WebhookMessage(key, endpoint, WebhookNotification.Parse(notification.GetRawText()), attempt)
            : throw new IntercomWebhookException(
                "The queued message has no key, endpoint, attempt or notification. Another program may write to the same queue.");
    }

    /// <summary>Serializes the message as JSON in UTF-8, with all properties of the notification.</summary>
    /// <returns>The message as bytes.</returns>
    public byte[] Serialize()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, IntercomJson.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString(KeyName, Key);
            writer.WriteString(EndpointName, Endpoint);
            writer.WriteNumber(AttemptName, Attempt);
            writer.WritePropertyName(NotificationName);
            writer.WriteRawValue(ModelFormat.WriteToArray(Notification), skipInputValidation: true);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>Returns a message for the next attempt.</summary>
    /// <returns>A message with the same key and an attempt number that is larger by 1.</returns>
    public WebhookMessage NextAttempt() => new(Key, Endpoint, Notification, Attempt + 1);

    /// <summary>Returns a message for the first attempt, such as after a dead letter was examined.</summary>
    /// <returns>A message with the same key and attempt number 1.</returns>
    public WebhookMessage FirstAttempt() => new(Key, Endpoint, Notification, attempt: 1);

    /// <summary>Returns topic, identifier and attempt.</summary>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0}, attempt {1}", Notification, Attempt);

    private static JsonDocument Parse(byte[] message)
    {
        try
        {
            return JsonDocument.Parse(message, IntercomJson.DocumentOptions);
        }
        catch (JsonException exception)
        {
            throw new IntercomWebhookException($"The queued message is no JSON: {exception.Message}", exception);
        }
    }

    private static string? FindText(JsonElement message, string name) =>
        message.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
