using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>The item of a ping, which Intercom sends to test the endpoint of an application.</summary>
[JsonConverter(typeof(ModelJsonConverter<WebhookPing>))]
public sealed partial class WebhookPing : IntercomModel
{
    /// <summary>Gets or sets the type of the item, <c>ping</c>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get => _type; set => SetField(ref _type, value, 0); }
    private string? _type;

    /// <summary>Gets or sets the message; null when there is none.</summary>
    [JsonPropertyName("message")]
    public string? Message { get => _message; set => SetField(ref _message, value, 1); }
    private string? _message;

    internal static readonly ModelMembers JsonMembers = new ModelMembers(
        typeof(WebhookPing),
        "type", nameof(Type),
        "message", nameof(Message));

    internal static readonly ModelFormat<WebhookPing> JsonFormat = new(CreateModel);

    internal override ModelMembers ModelMembers => JsonMembers;

    private static WebhookPing CreateModel() => new();

    private protected override void ReadMember(ref Utf8JsonReader reader, ModelMembers members, int member)
    {
        switch (member)
        {
            case 0:
                ReadField(ref reader, members, member, WireFormats.SharedText, ref _type);
                break;
            case 1:
                ReadField(ref reader, members, member, WireFormats.Text, ref _message);
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
                WriteField(writer, name, WireFormats.Text, _message);
                break;
            default:
                base.WriteMember(writer, name, member);
                break;
        }
    }

    private protected override object? GetMember(int member) => member switch
    {
        0 => _type,
        1 => _message,
        _ => base.GetMember(member),
    };
}
