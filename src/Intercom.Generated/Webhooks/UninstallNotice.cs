using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>
/// The notice that Intercom sends to the uninstall address of an app when a workspace removes the app. Access tokens of the workspace are
/// no longer valid. It is not a webhook notification: it has no topic, and is signed as <see cref="BodySignature" /> describes.
/// </summary>
[JsonConverter(typeof(ModelJsonConverter<UninstallNotice>))]
public sealed partial class UninstallNotice : IntercomModel
{
    /// <summary>Gets or sets the identifier of the workspace that removed the app.</summary>
    [JsonPropertyName("app_id")]
    public string? AppId { get => _appId; set => SetField(ref _appId, value, 0); }
    private string? _appId;

    /// <summary>Parses a notice.</summary>
    /// <param name="body">The body as it was received, in UTF-8. Verify its signature first.</param>
    /// <returns>The notice, with its <see cref="AppId" />.</returns>
    /// <exception cref="IntercomWebhookException">The body is not a JSON object with an <c>app_id</c>.</exception>
    public static UninstallNotice Parse(byte[] body)
    {
        UninstallNotice notice = WebhookJson.Parse<UninstallNotice>(body, "uninstall notice");
        return string.IsNullOrEmpty(notice.AppId) ? throw new IntercomWebhookException("The uninstall notice has no app_id.") : notice;
    }

    internal static readonly ModelMembers JsonMembers = new ModelMembers(
        typeof(UninstallNotice),
        "app_id", nameof(AppId));

    internal static readonly ModelFormat<UninstallNotice> JsonFormat = new(CreateModel);

    internal override ModelMembers ModelMembers => JsonMembers;

    private static UninstallNotice CreateModel() => new();

    private protected override void ReadMember(ref Utf8JsonReader reader, ModelMembers members, int member)
    {
        switch (member)
        {
            case 0:
                ReadField(ref reader, members, member, WireFormats.Text, ref _appId);
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
                WriteField(writer, name, WireFormats.Text, _appId);
                break;
            default:
                base.WriteMember(writer, name, member);
                break;
        }
    }

    private protected override object? GetMember(int member) => member switch
    {
        0 => _appId,
        _ => base.GetMember(member),
    };
}
