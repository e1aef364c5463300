using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>The access token of a workspace that installed an app. It does not expire; uninstalling the app revokes it.</summary>
[JsonConverter(typeof(ModelJsonConverter<OAuthToken>))]
public sealed partial class OAuthToken : IntercomModel
{
    /// <summary>The type of the token, <c>Bearer</c>; null when not returned.</summary>
    [JsonPropertyName("token_type")]
    public string? TokenType { get => _tokenType; set => SetField(ref _tokenType, value, 0); }
    private string? _tokenType;

    /// <summary>
    /// The access token, for <see cref="IntercomClientOptions.AccessToken" />. Store it like a password. A token from
    /// <see cref="IntercomOAuthClient.ExchangeAsync" /> always has it.
    /// </summary>
    [JsonPropertyName("access_token")]
    public string AccessToken { get => _accessToken!; set => SetField(ref _accessToken, value, 1); }
    private string? _accessToken;

    /// <summary>The access token, under an older name; null when not returned.</summary>
    [JsonPropertyName("token")]
    public string? Token { get => _token; set => SetField(ref _token, value, 2); }
    private string? _token;

    /// <summary>Returns the type of the token, without the token.</summary>
    public override string ToString() => $"{TokenType ?? "token"} of a workspace";

    internal static readonly ModelMembers JsonMembers = new ModelMembers(
        typeof(OAuthToken),
        "token_type", nameof(TokenType),
        "access_token", nameof(AccessToken),
        "token", nameof(Token))
        .Secret();

    internal static readonly ModelFormat<OAuthToken> JsonFormat = new(CreateModel);

    internal override ModelMembers ModelMembers => JsonMembers;

    private static OAuthToken CreateModel() => new();

    private protected override void ReadMember(ref Utf8JsonReader reader, ModelMembers members, int member)
    {
        switch (member)
        {
            case 0:
                ReadField(ref reader, members, member, WireFormats.Text, ref _tokenType);
                break;
            case 1:
                ReadField(ref reader, members, member, WireFormats.Text, ref _accessToken);
                break;
            case 2:
                ReadField(ref reader, members, member, WireFormats.Text, ref _token);
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
                WriteField(writer, name, WireFormats.Text, _tokenType);
                break;
            case 1:
                WriteField(writer, name, WireFormats.Text, _accessToken);
                break;
            case 2:
                WriteField(writer, name, WireFormats.Text, _token);
                break;
            default:
                base.WriteMember(writer, name, member);
                break;
        }
    }

    private protected override object? GetMember(int member) => member switch
    {
        0 => _tokenType,
        1 => _accessToken,
        2 => _token,
        _ => base.GetMember(member),
    };
}
