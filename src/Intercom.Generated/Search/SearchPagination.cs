using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>Page size and position of a search.</summary>
[JsonConverter(typeof(ModelJsonConverter<SearchPagination>))]
public partial class SearchPagination : IntercomModel
{
    /// <summary>Maximum number of items per page, 1 to 150. Null or unset: Intercom decides.</summary>
    [JsonPropertyName("per_page")]
    public int? PerPage { get => _perPage; set => SetField(ref _perPage, value, 0); }
    private int? _perPage;

    /// <summary>Cursor of the page, from the previous response. Null or unset: the first page.</summary>
    [JsonPropertyName("starting_after")]
    public string? StartingAfter { get => _startingAfter; set => SetField(ref _startingAfter, value, 1); }
    private string? _startingAfter;

    internal static readonly ModelMembers JsonMembers = new ModelMembers(
        typeof(SearchPagination),
        "per_page", nameof(PerPage),
        "starting_after", nameof(StartingAfter));

    internal static readonly ModelFormat<SearchPagination> JsonFormat = new(CreateModel);

    internal override ModelMembers ModelMembers => JsonMembers;

    private static SearchPagination CreateModel() => new();

    private protected override void ReadMember(ref Utf8JsonReader reader, ModelMembers members, int member)
    {
        switch (member)
        {
            case 0:
                ReadField(ref reader, members, member, WireFormats.SmallInteger, ref _perPage);
                break;
            case 1:
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
                WriteField(writer, name, WireFormats.SmallInteger, _perPage);
                break;
            case 1:
                WriteField(writer, name, WireFormats.Text, _startingAfter);
                break;
            default:
                base.WriteMember(writer, name, member);
                break;
        }
    }

    private protected override object? GetMember(int member) => member switch
    {
        0 => _perPage,
        1 => _startingAfter,
        _ => base.GetMember(member),
    };
}
