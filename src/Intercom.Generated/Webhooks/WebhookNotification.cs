using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>
/// What Intercom posts to an application when something happens. Every member can be missing; a ping has no id. Notifications come in any order and may come twice: go by
/// <see cref="CreatedAt" />, and by <see cref="Id" />. They have the form of the version that is set for the app in the Developer Hub, not of the one that a client asks for.
/// </summary>
public sealed partial class WebhookNotification : IntercomModel
{
    private IntercomModel? _item;

    /// <summary>Kind of object, <c>notification_event</c>; null when not given.</summary>
    [JsonProperty("type")]
    public string? Type { get => _type.Value; set => _type = new(value); }
    private Optional<string?> _type;

    /// <summary>Identifier of the notification, the same in every delivery of it; null on a ping.</summary>
    [JsonProperty("id")]
    public string? Id { get => _id.Value; set => _id = new(value); }
    private Optional<string?> _id;

    /// <summary>What it is about; empty when not given.</summary>
    [JsonProperty("topic")]
    public WebhookTopic Topic { get => _topic.Value; set => _topic = new(value); }
    private Optional<WebhookTopic> _topic;

    /// <summary>Identifier of the workspace; null when not given.</summary>
    [JsonProperty("app_id")]
    public string? AppId { get => _appId.Value; set => _appId = new(value); }
    private Optional<string?> _appId;

    /// <summary>When it happened; null when not given.</summary>
    [JsonProperty("created_at")]
    [JsonConverter(typeof(UnixTimeConverter))]
    public DateTimeOffset? CreatedAt { get => _createdAt.Value; set => _createdAt = new(value); }
    private Optional<DateTimeOffset?> _createdAt;

    /// <summary>When it was first delivered; null when not given.</summary>
    [JsonProperty("first_sent_at")]
    [JsonConverter(typeof(UnixTimeConverter))]
    public DateTimeOffset? FirstSentAt { get => _firstSentAt.Value; set => _firstSentAt = new(value); }
    private Optional<DateTimeOffset?> _firstSentAt;

    /// <summary>The how many-th delivery this is, from 1 on; null when not given.</summary>
    [JsonProperty("delivery_attempts")]
    public long? DeliveryAttempts { get => _deliveryAttempts.Value; set => _deliveryAttempts = new(value); }
    private Optional<long?> _deliveryAttempts;

    /// <summary>How the delivery stands, <c>pending</c> while it is under way; null on a ping.</summary>
    [JsonProperty("delivery_status")]
    public string? DeliveryStatus { get => _deliveryStatus.Value; set => _deliveryStatus = new(value); }
    private Optional<string?> _deliveryStatus;

    /// <summary>Address of the notification in the API; null when not given.</summary>
    [JsonProperty("self")]
    public string? Self { get => _self.Value; set => _self = new(value); }
    private Optional<string?> _self;

    /// <summary>What holds the item; null when not given.</summary>
    [JsonProperty("data")]
    public WebhookData? Data { get => _data.Value; set => _data = new(value); }
    private Optional<WebhookData?> _data;

    /// <summary>
    /// The item that the notification is about, as the class of its type, such as <c>Contact</c>, <c>Conversation</c> or <see cref="WebhookPing" />. An item of a type without a class is a
    /// <see cref="WebhookItem" /> with all properties in <see cref="IntercomModel.AdditionalProperties" />. Null when there is none. A deleted item has only its identifiers.
    /// </summary>
    /// <exception cref="IntercomWebhookException">The item is of a known kind and cannot be read; <see cref="WebhookData.Item" /> has it as it came.</exception>
    [JsonIgnore]
    public IntercomModel? Item => _item ??= WebhookItems.Read(Topic, Data?.Item);

    /// <summary>Identifier of the contact that was merged into the item and is gone, for the topic <c>contact.merged</c>; null for others.</summary>
    [JsonIgnore]
    public string? MergedFromId => Data?.Item is { } item && item["merged_from"] is JObject merged ? (merged["id"] as JValue)?.Value?.ToString() : null;

    /// <summary>Reads a notification.</summary>
    /// <param name="body">The body as it came, in UTF-8. Verify its signature before.</param>
    /// <exception cref="IntercomWebhookException">It is no JSON object.</exception>
    public static WebhookNotification Parse(byte[] body)
    {
        using MemoryStream stream = new(body ?? throw new ArgumentNullException(nameof(body)));
        try
        {
            return IntercomJson.Read<WebhookNotification>(stream, "Webhooks.Parse") ?? throw new IntercomWebhookException("The notification is empty.");
        }
        catch (IntercomSerializationException exception)
        {
            throw new IntercomWebhookException($"The notification is no JSON object that can be read: {exception.InnerException?.Message ?? exception.Message}", exception);
        }
    }

    /// <summary>Reads a notification.</summary>
    /// <param name="body">The body as text.</param>
    /// <exception cref="IntercomWebhookException">It is no JSON object.</exception>
    public static WebhookNotification Parse(string body) => Parse(System.Text.Encoding.UTF8.GetBytes(body ?? throw new ArgumentNullException(nameof(body))));

    /// <summary>Topic and id.</summary>
    public override string ToString() => $"{Topic} {Id}";
}
