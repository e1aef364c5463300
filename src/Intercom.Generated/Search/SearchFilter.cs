using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>A condition on one field.</summary>
[JsonConverter(typeof(ModelJsonConverter<SearchFilter>))]
public partial class SearchFilter : SearchQuery
{
    /// <summary>
    /// Name of the field in the API, with a dot before the name of a nested field, such as <c>custom_attributes.plan</c> or
    /// <c>source.type</c>.
    /// </summary>
    [JsonPropertyName("field")]
    public required string Field { get => _field!; set => SetField(ref _field, value, 0); }
    private string? _field;

    /// <summary>Operator that compares the field with the value. The type of the field decides which operators Intercom accepts.</summary>
    [JsonPropertyName("operator")]
    public required SearchOperator Operator { get => _operator; set => SetField(ref _operator, value, 1); }
    private SearchOperator _operator;

    /// <summary>
    /// Value to compare with: text, a number, true or false, a list for <see cref="SearchOperator.In" /> and
    /// <see cref="SearchOperator.NotIn" />, or null for no value. Timestamps are seconds since 1970-01-01 UTC. A search for contacts uses
    /// only their day, in the time zone of the workspace.
    /// </summary>
    [JsonPropertyName("value")]
    public SearchValue? Value { get => _value; set => SetField(ref _value, value, 2); }
    private SearchValue? _value;

    internal static new readonly ModelMembers JsonMembers = new ModelMembers(
        typeof(SearchFilter),
        SearchQuery.JsonMembers,
        "field", nameof(Field),
        "operator", nameof(Operator),
        "value", nameof(Value))
        .Required(nameof(Field), nameof(Operator));

    internal static new readonly ModelFormat<SearchFilter> JsonFormat = new(Activator.CreateInstance<SearchFilter>);

    internal override ModelMembers ModelMembers => JsonMembers;

    private protected override void ReadMember(ref Utf8JsonReader reader, ModelMembers members, int member)
    {
        switch (member)
        {
            case 0:
                ReadField(ref reader, members, member, WireFormats.Text, ref _field);
                break;
            case 1:
                ReadField(ref reader, members, member, SearchOperator.JsonFormat, ref _operator);
                break;
            case 2:
                ReadField(ref reader, members, member, SearchValue.JsonFormat, ref _value);
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
                WriteField(writer, name, SearchOperator.JsonFormat, _operator);
                break;
            case 2:
                WriteField(writer, name, SearchValue.JsonFormat, _value);
                break;
            default:
                base.WriteMember(writer, name, member);
                break;
        }
    }

    private protected override object? GetMember(int member) => member switch
    {
        0 => _field,
        1 => _operator,
        2 => _value,
        _ => base.GetMember(member),
    };
}
