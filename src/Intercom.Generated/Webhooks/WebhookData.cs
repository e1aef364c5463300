using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>The object that contains the item of a notification.</summary>
[JsonConverter(typeof(ModelJsonConverter<WebhookData>))]
public sealed partial class WebhookData : IntercomModel
{
    private const string ItemProperty = "item";
    private const string JsonTreesOfNewtonsoft = $"Newtonsoft.Json uses reflection. Use {nameof(ItemJson)} instead.";

    /// <summary>Gets or sets the type of the object, <c>notification_event_data</c>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get => _type; set => SetField(ref _type, value, 0); }
    private string? _type;

    /// <summary>
    /// Gets the JSON of the item as it was received, as an object of Newtonsoft.Json. Null when there is none, or it is not an object.
    /// </summary>
    [Newtonsoft.Json.JsonIgnore] // It is one of the AdditionalProperties, where it stays as it was received.
    public JObject? Item
    {
        [RequiresUnreferencedCode(JsonTreesOfNewtonsoft)]
        [RequiresDynamicCode(JsonTreesOfNewtonsoft)]
        get => AdditionalProperties is { } members && members.TryGetValue(ItemProperty, out JToken? item) ? item as JObject : null;
    }

    /// <summary>
    /// Gets the JSON of the item as it was received, also in trimmed and native programs. Null when there is none, or it is not an object.
    /// </summary>
    [Newtonsoft.Json.JsonIgnore]
    public JsonElement? ItemJson =>
        UnknownMembers?.Find(ItemProperty) is { } item ? JsonTree.ObjectOf(JsonTree.Parse(item)) : null;

    internal static readonly ModelMembers JsonMembers = new ModelMembers(
        typeof(WebhookData),
        "type", nameof(Type));

    internal static readonly ModelFormat<WebhookData> JsonFormat = new(CreateModel);

    internal override ModelMembers ModelMembers => JsonMembers;

    private static WebhookData CreateModel() => new();

    private protected override void ReadMember(ref Utf8JsonReader reader, ModelMembers members, int member)
    {
        switch (member)
        {
            case 0:
                ReadField(ref reader, members, member, WireFormats.SharedText, ref _type);
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
            default:
                base.WriteMember(writer, name, member);
                break;
        }
    }

    private protected override object? GetMember(int member) => member switch
    {
        0 => _type,
        _ => base.GetMember(member),
    };
}
