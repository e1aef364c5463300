using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>A group of conditions. Groups can contain groups, to a depth of 2.</summary>
[JsonConverter(typeof(ModelJsonConverter<SearchGroup>))]
public partial class SearchGroup : SearchQuery
{
    /// <summary>
    /// Operator that joins the conditions: <see cref="SearchGroupOperator.And" /> when all must be met,
    /// <see cref="SearchGroupOperator.Or" /> when one is enough.
    /// </summary>
    [JsonPropertyName("operator")]
    public required SearchGroupOperator Operator { get => _operator; set => SetField(ref _operator, value, 0); }
    private SearchGroupOperator _operator;

    /// <summary>The conditions, 1 to 15, each a filter or a group.</summary>
    [JsonPropertyName("value")]
    public required IReadOnlyList<SearchQuery> Value { get => _value!; set => SetField(ref _value, value, 1); }
    private IReadOnlyList<SearchQuery>? _value;

    internal static new readonly ModelMembers JsonMembers = new ModelMembers(
        typeof(SearchGroup),
        SearchQuery.JsonMembers,
        "operator", nameof(Operator),
        "value", nameof(Value))
        .Required(nameof(Operator), nameof(Value))
        .List<SearchQuery>(nameof(Value));

    internal static new readonly ModelFormat<SearchGroup> JsonFormat = new(Activator.CreateInstance<SearchGroup>);

    internal override ModelMembers ModelMembers => JsonMembers;

    private protected override void ReadMember(ref Utf8JsonReader reader, ModelMembers members, int member)
    {
        switch (member)
        {
            case 0:
                ReadField(ref reader, members, member, SearchGroupOperator.JsonFormat, ref _operator);
                break;
            case 1:
                ReadField(ref reader, members, member, SearchQuery.JsonFormat.List(), ref _value);
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
                WriteField(writer, name, SearchGroupOperator.JsonFormat, _operator);
                break;
            case 1:
                WriteField(writer, name, SearchQuery.JsonFormat.List(), _value);
                break;
            default:
                base.WriteMember(writer, name, member);
                break;
        }
    }

    private protected override object? GetMember(int member) => member switch
    {
        0 => _operator,
        1 => _value,
        _ => base.GetMember(member),
    };
}
