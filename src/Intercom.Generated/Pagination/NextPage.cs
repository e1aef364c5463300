using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>The next page of a list, by cursor or by URL.</summary>
[JsonConverter(typeof(ModelJsonConverter<NextPage>))]
public sealed partial class NextPage : IntercomModel
{
    /// <summary>The URL of the next page; null when <see cref="StartingAfter" /> is used.</summary>
    [JsonPropertyName("url")]
    public string? Url { get => _url; set => SetField(ref _url, value, 0); }
    private string? _url;

    /// <summary>The number of the next page; null when not reported.</summary>
    [JsonPropertyName("page")]
    public long? Page { get => _page; set => SetField(ref _page, value, 1); }
    private long? _page;

    /// <summary>Maximum number of items per page; null when not reported.</summary>
    [JsonPropertyName("per_page")]
    public long? PerPage { get => _perPage; set => SetField(ref _perPage, value, 2); }
    private long? _perPage;

    /// <summary>The cursor of the next page; null when <see cref="Url" /> is used.</summary>
    [JsonPropertyName("starting_after")]
    public string? StartingAfter { get => _startingAfter; set => SetField(ref _startingAfter, value, 3); }
    private string? _startingAfter;

    internal static readonly ModelMembers JsonMembers = new ModelMembers(
        typeof(NextPage),
        "url", nameof(Url),
        "page", nameof(Page),
        "per_page", nameof(PerPage),
        "starting_after", nameof(StartingAfter))
        .ScalarForm(nameof(Url));

    internal static readonly ModelFormat<NextPage> JsonFormat = new(CreateModel);

    internal override ModelMembers ModelMembers => JsonMembers;

    private static NextPage CreateModel() => new();

    private protected override void ReadMember(ref Utf8JsonReader reader, ModelMembers members, int member)
    {
        switch (member)
        {
            case 0:
                ReadField(ref reader, members, member, WireFormats.Text, ref _url);
                break;
            case 1:
                ReadField(ref reader, members, member, WireFormats.Integer, ref _page);
                break;
            case 2:
                ReadField(ref reader, members, member, WireFormats.Integer, ref _perPage);
                break;
            case 3:
                ReadField(ref reader, members, member, WireFormats.Text, ref _startingAfter);
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
                WriteField(writer, name, WireFormats.Text, _url);
                break;
            case 1:
                WriteField(writer, name, WireFormats.Integer, _page);
                break;
            case 2:
                WriteField(writer, name, WireFormats.Integer, _perPage);
                break;
            case 3:
                WriteField(writer, name, WireFormats.Text, _startingAfter);
                break;
            default:
                base.WriteMember(writer, name, member);
                break;
        }
    }

    private protected override object? GetMember(int member) => member switch
    {
        0 => _url,
        1 => _page,
        2 => _perPage,
        3 => _startingAfter,
        _ => base.GetMember(member),
    };
}
