using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>
/// A webhook notification. Every property can be null; a ping has no identifier. Notifications arrive in any order and may arrive twice:
/// <see cref="CreatedAt" /> orders them, and <see cref="Id" /> identifies a redelivery. Their form is that of the API version that is set
/// for the app in the Developer Hub, not of the version that a client requests.
/// </summary>
[JsonConverter(typeof(ModelJsonConverter<WebhookNotification>))]
public sealed partial class WebhookNotification : IntercomModel
{
    private IntercomModel? _item;

    /// <summary>Gets or sets the type of the object, <c>notification_event</c>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get => _type; set => SetField(ref _type, value, 0); }
    private string? _type;

    /// <summary>Gets or sets the identifier of the notification, which is the same in every delivery. Null for a ping.</summary>
    [JsonPropertyName("id")]
    public string? Id { get => _id; set => SetField(ref _id, value, 1); }
    private string? _id;

    /// <summary>Gets or sets the topic. Empty when the notification has none.</summary>
    [JsonPropertyName("topic")]
    public WebhookTopic Topic { get => _topic; set => SetField(ref _topic, value, 2); }
    private WebhookTopic _topic;

    /// <summary>Gets or sets the identifier of the workspace.</summary>
    [JsonPropertyName("app_id")]
    public string? AppId { get => _appId; set => SetField(ref _appId, value, 3); }
    private string? _appId;

    /// <summary>Gets or sets the time at which the notification was created.</summary>
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get => _createdAt; set => SetField(ref _createdAt, value, 4); }
    private TimeField _createdAt;

    /// <summary>Gets or sets the time of the first delivery.</summary>
    [JsonPropertyName("first_sent_at")]
    public DateTimeOffset? FirstSentAt { get => _firstSentAt; set => SetField(ref _firstSentAt, value, 5); }
    private TimeField _firstSentAt;

    /// <summary>Gets or sets the number of this delivery, starting at 1.</summary>
    [JsonPropertyName("delivery_attempts")]
    public long? DeliveryAttempts { get => _deliveryAttempts; set => SetField(ref _deliveryAttempts, value, 6); }
    private long? _deliveryAttempts;

    /// <summary>Gets or sets the status of the delivery, <c>pending</c> while it is in progress. Null for a ping.</summary>
    [JsonPropertyName("delivery_status")]
    public string? DeliveryStatus { get => _deliveryStatus; set => SetField(ref _deliveryStatus, value, 7); }
    private string? _deliveryStatus;

    /// <summary>Gets or sets the address of the notification in the API.</summary>
    [JsonPropertyName("self")]
    public string? Self { get => _self; set => SetField(ref _self, value, 8); }
    private string? _self;

    /// <summary>Gets or sets the object that contains the item.</summary>
    [JsonPropertyName("data")]
    public WebhookData? Data { get => _data; set => SetField(ref _data, value, 9); }
    private WebhookData? _data;

    /// <summary>
    /// Gets the item, deserialized by its type, such as <c>Contact</c>, <c>Conversation</c> or <c>Ticket</c>. Items that contain several
    /// objects have a class of their own, such as <c>WebhookContactTag</c>. An item of unknown type is a <see cref="WebhookItem" /> with
    /// all properties in <see cref="IntercomModel.AdditionalProperties" />. Null when there is none. An object that was deleted only has
    /// its identifiers.
    /// </summary>
    /// <exception cref="IntercomWebhookException">
    /// The type of the item is known, but the item cannot be deserialized. <see cref="WebhookData.ItemJson" /> has its JSON.
    /// </exception>
    [Newtonsoft.Json.JsonIgnore]
    public IntercomModel? Item => _item ??= WebhookItems.Read(Topic, Data?.ItemJson);

    /// <summary>
    /// Gets the identifier of the item: its <c>id</c>, or the property that some deleted objects have instead, such as
    /// <c>conversation_id</c>. Null when it has neither, as an item with several objects.
    /// </summary>
    [Newtonsoft.Json.JsonIgnore]
    public string? ItemId => WebhookItems.IdOf(Data?.ItemJson);

    /// <summary>
    /// Gets the identifier of the contact that was merged into the item and no longer exists. Null for topics other than
    /// <c>contact.merged</c>.
    /// </summary>
    [Newtonsoft.Json.JsonIgnore]
    public string? MergedFromId => JsonTree.TextOf(JsonTree.Find(JsonTree.Find(Data?.ItemJson, "merged_from"), "id"));

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

    internal static readonly ModelMembers JsonMembers = new ModelMembers(
        typeof(WebhookNotification),
        "type", nameof(Type),
        "id", nameof(Id),
        "topic", nameof(Topic),
        "app_id", nameof(AppId),
        "created_at", nameof(CreatedAt),
        "first_sent_at", nameof(FirstSentAt),
        "delivery_attempts", nameof(DeliveryAttempts),
        "delivery_status", nameof(DeliveryStatus),
        "self", nameof(Self),
        "data", nameof(Data));

    internal static readonly ModelFormat<WebhookNotification> JsonFormat = new(CreateModel);

    internal override ModelMembers ModelMembers => JsonMembers;

    private static WebhookNotification CreateModel() => new();

    private protected override void ReadMember(ref Utf8JsonReader reader, ModelMembers members, int member)
    {
        switch (member)
        {
            case 0:
                ReadField(ref reader, members, member, WireFormats.SharedText, ref _type);
                break;
            case 1:
                ReadField(ref reader, members, member, WireFormats.Text, ref _id);
                break;
            case 2:
                ReadField(ref reader, members, member, WebhookTopic.JsonFormat, ref _topic);
                break;
            case 3:
                ReadField(ref reader, members, member, WireFormats.Text, ref _appId);
                break;
            case 4:
                ReadField(ref reader, members, member, WireFormats.UnixTime, ref _createdAt);
                break;
            case 5:
                ReadField(ref reader, members, member, WireFormats.UnixTime, ref _firstSentAt);
                break;
            case 6:
                ReadField(ref reader, members, member, WireFormats.Integer, ref _deliveryAttempts);
                break;
            case 7:
                ReadField(ref reader, members, member, WireFormats.Text, ref _deliveryStatus);
                break;
            case 8:
                ReadField(ref reader, members, member, WireFormats.Text, ref _self);
                break;
            case 9:
                ReadField(ref reader, members, member, WebhookData.JsonFormat, ref _data);
                break;
            default:
                base.ReadMember(ref reader, members, member);
                break;
        }
    }

    private protected override void WriteMember(Utf8JsonWriter writer, JsonEncodedText name, int member)
    {
        switch (member)
        {
            case 0:
                WriteField(writer, name, WireFormats.SharedText, _type);
                break;
            case 1:
                WriteField(writer, name, WireFormats.Text, _id);
                break;
            case 2:
                WriteField(writer, name, WebhookTopic.JsonFormat, _topic);
                break;
            case 3:
                WriteField(writer, name, WireFormats.Text, _appId);
                break;
            case 4:
                WriteTime(writer, name, WireFormats.UnixTime, _createdAt);
                break;
            case 5:
                WriteTime(writer, name, WireFormats.UnixTime, _firstSentAt);
                break;
            case 6:
                WriteField(writer, name, WireFormats.Integer, _deliveryAttempts);
                break;
            case 7:
                WriteField(writer, name, WireFormats.Text, _deliveryStatus);
                break;
            case 8:
                WriteField(writer, name, WireFormats.Text, _self);
                break;
            case 9:
                WriteField(writer, name, WebhookData.JsonFormat, _data);
                break;
            default:
                base.WriteMember(writer, name, member);
                break;
        }
    }

    private protected override object? GetMember(int member) => member switch
    {
        0 => _type,
        1 => _id,
        2 => _topic,
        3 => _appId,
        4 => _createdAt.Value,
        5 => _firstSentAt.Value,
        6 => _deliveryAttempts,
        7 => _deliveryStatus,
        8 => _self,
        9 => _data,
        _ => base.GetMember(member),
    };
}
