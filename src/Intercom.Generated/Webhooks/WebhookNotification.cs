using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>
/// A webhook notification. Every property can be null; a ping has no identifier. Notifications arrive in any order and may arrive twice:
/// <see cref="CreatedAt" /> orders them, and <see cref="Id" /> identifies a redelivery. Their form is that of the API version that is set
/// for the app in the Developer Hub, not of the version that a client requests.
/// </summary>
public sealed partial class WebhookNotification : IntercomModel
{
    private IntercomModel? _item;

    /// <summary>Gets or sets the type of the object, <c>notification_event</c>.</summary>
    [JsonProperty("type")]
    public string? Type { get => _type.Value; set => _type = new(value); }
    private Optional<string?> _type;

    /// <summary>Gets or sets the identifier of the notification, which is the same in every delivery. Null for a ping.</summary>
    [JsonProperty("id")]
    public string? Id { get => _id.Value; set => _id = new(value); }
    private Optional<string?> _id;

    /// <summary>Gets or sets the topic. Empty when the notification has none.</summary>
    [JsonProperty("topic")]
    public WebhookTopic Topic { get => _topic.Value; set => _topic = new(value); }
    private Optional<WebhookTopic> _topic;

    /// <summary>Gets or sets the identifier of the workspace.</summary>
    [JsonProperty("app_id")]
    public string? AppId { get => _appId.Value; set => _appId = new(value); }
    private Optional<string?> _appId;

    /// <summary>Gets or sets the time at which the notification was created.</summary>
    [JsonProperty("created_at")]
    [JsonConverter(typeof(UnixTimeConverter))]
    public DateTimeOffset? CreatedAt { get => _createdAt.Value; set => _createdAt = new(value); }
    private Optional<DateTimeOffset?> _createdAt;

    /// <summary>Gets or sets the time of the first delivery.</summary>
    [JsonProperty("first_sent_at")]
    [JsonConverter(typeof(UnixTimeConverter))]
    public DateTimeOffset? FirstSentAt { get => _firstSentAt.Value; set => _firstSentAt = new(value); }
    private Optional<DateTimeOffset?> _firstSentAt;

    /// <summary>Gets or sets the number of this delivery, starting at 1.</summary>
    [JsonProperty("delivery_attempts")]
    public long? DeliveryAttempts { get => _deliveryAttempts.Value; set => _deliveryAttempts = new(value); }
    private Optional<long?> _deliveryAttempts;

    /// <summary>Gets or sets the status of the delivery, <c>pending</c> while it is in progress. Null for a ping.</summary>
    [JsonProperty("delivery_status")]
    public string? DeliveryStatus { get => _deliveryStatus.Value; set => _deliveryStatus = new(value); }
    private Optional<string?> _deliveryStatus;

    /// <summary>Gets or sets the address of the notification in the API.</summary>
    [JsonProperty("self")]
    public string? Self { get => _self.Value; set => _self = new(value); }
    private Optional<string?> _self;

    /// <summary>Gets or sets the object that contains the item.</summary>
    [JsonProperty("data")]
    public WebhookData? Data { get => _data.Value; set => _data = new(value); }
    private Optional<WebhookData?> _data;

    /// <summary>
    /// Gets the item, deserialized by its type, such as <c>Contact</c>, <c>Conversation</c> or <c>Ticket</c>. Items that contain several
    /// objects have a class of their own, such as <c>WebhookContactTag</c>. An item of unknown type is a <see cref="WebhookItem" /> with
    /// all properties in <see cref="IntercomModel.AdditionalProperties" />. Null when there is none. An object that was deleted only has
    /// its identifiers.
    /// </summary>
    /// <exception cref="IntercomWebhookException">
    /// The type of the item is known, but the item cannot be deserialized. <see cref="WebhookData.Item" /> has its JSON.
    /// </exception>
    [JsonIgnore]
    public IntercomModel? Item => _item ??= WebhookItems.Read(Topic, Data?.Item);

    /// <summary>
    /// Gets the identifier of the item: its <c>id</c>, or the property that some deleted objects have instead, such as
    /// <c>conversation_id</c>. Null when it has neither, as an item with several objects.
    /// </summary>
    [JsonIgnore]
    public string? ItemId => WebhookItems.IdOf(Data?.Item);

    /// <summary>
    /// Gets the identifier of the contact that was merged into the item and no longer exists. Null for topics other than
    /// <c>contact.merged</c>.
    /// </summary>
    [JsonIgnore]
    public string? MergedFromId =>
        Data?.Item is { } item && item["merged_from"] is JObject merged ? (merged["id"] as JValue)?.Value?.ToString() : null;

    /// <summary>Parses a notification.</summary>
    /// <param name="body">The body as it was received, in UTF-8. Verify its signature first.</param>
    /// <returns>The notification.</returns>
    /// <exception cref="IntercomWebhookException">The body is not a valid JSON object.</exception>
    public static WebhookNotification Parse(byte[] body) => WebhookJson.Parse<WebhookNotification>(body, "notification");

    /// <summary>Parses a notification.</summary>
    /// <param name="body">The body as text. Its signature can only be verified over the received bytes.</param>
    /// <returns>The notification.</returns>
    /// <exception cref="IntercomWebhookException">The body is not a valid JSON object.</exception>
    public static WebhookNotification Parse(string body) =>
        Parse(System.Text.Encoding.UTF8.GetBytes(body ?? throw new ArgumentNullException(nameof(body))));

    /// <summary>Returns the topic and the identifier.</summary>
    public override string ToString() => $"{Topic} {Id}";
}
