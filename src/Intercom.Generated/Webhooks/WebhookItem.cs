using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>
/// An item of a type that the library has no class for. Its properties are in <see cref="IntercomModel.AdditionalProperties" />.
/// </summary>
[JsonConverter(typeof(ModelJsonConverter<WebhookItem>))]
public sealed partial class WebhookItem : IntercomModel
{
    /// <summary>Gets or sets the type of the item, such as <c>content_stat.email</c>. Null when the item has none.</summary>
    [JsonPropertyName("type")]
    public string? Type { get => _type; set => SetField(ref _type, value, 0); }
    private string? _type;

    internal static readonly ModelMembers JsonMembers = new ModelMembers(
        typeof(WebhookItem),
        "type", nameof(Type));

    internal static readonly ModelFormat<WebhookItem> JsonFormat = new(CreateModel);

    internal override ModelMembers ModelMembers => JsonMembers;

    private static WebhookItem CreateModel() => new();

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
