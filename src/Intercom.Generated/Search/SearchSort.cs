using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>Sort order of the items that a search finds.</summary>
[JsonConverter(typeof(ModelJsonConverter<SearchSort>))]
public partial class SearchSort : IntercomModel
{
    /// <summary>Name of the field to sort by in the API, such as <c>created_at</c>.</summary>
    [JsonPropertyName("field")]
    public required string Field { get => _field!; set => SetField(ref _field, value, 0); }
    private string? _field;

    /// <summary>Direction of the sort order. Null or unset: descending.</summary>
    [JsonPropertyName("order")]
    public SearchSortOrder? Order { get => _order; set => SetField(ref _order, value, 1); }
    private SearchSortOrder? _order;

    internal static readonly ModelMembers JsonMembers = new ModelMembers(
        typeof(SearchSort),
        "field", nameof(Field),
        "order", nameof(Order))
        .Required(nameof(Field));

    internal static readonly ModelFormat<SearchSort> JsonFormat = new(Activator.CreateInstance<SearchSort>);

    internal override ModelMembers ModelMembers => JsonMembers;

    private protected override void ReadMember(ref Utf8JsonReader reader, ModelMembers members, int member)
    {
        switch (member)
        {
            case 0:
                ReadField(ref reader, members, member, WireFormats.Text, ref _field);
                break;
            case 1:
                ReadField(ref reader, members, member, SearchSortOrder.JsonFormat, ref _order);
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
                WriteField(writer, name, WireFormats.Text, _field);
                break;
            case 1:
                WriteField(writer, name, SearchSortOrder.JsonFormat, _order);
                break;
            default:
                base.WriteMember(writer, name, member);
                break;
        }
    }

    private protected override object? GetMember(int member) => member switch
    {
        0 => _field,
        1 => _order,
        _ => base.GetMember(member),
    };
}
