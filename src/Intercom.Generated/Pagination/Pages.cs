using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>
/// The position of a page in its list. Intercom reports it in several forms, with a cursor or with the URL of the next page; all of them
/// are read into this class.
/// </summary>
[JsonConverter(typeof(ModelJsonConverter<Pages>))]
public sealed partial class Pages : IntercomModel
{
    /// <summary>The type of the object, <c>pages</c>; null when not reported.</summary>
    [JsonPropertyName("type")]
    public string? Type { get => _type; set => SetField(ref _type, value, 0); }
    private string? _type;

    /// <summary>The next page; null on the last page.</summary>
    [JsonPropertyName("next")]
    public NextPage? Next { get => _next; set => SetField(ref _next, value, 1); }
    private NextPage? _next;

    /// <summary>The number of this page, starting at 1; null when not reported.</summary>
    [JsonPropertyName("page")]
    public long? Page { get => _page; set => SetField(ref _page, value, 2); }
    private long? _page;

    /// <summary>Maximum number of items per page; null when not reported.</summary>
    [JsonPropertyName("per_page")]
    public long? PerPage { get => _perPage; set => SetField(ref _perPage, value, 3); }
    private long? _perPage;

    /// <summary>The number of pages in the list; null when not reported.</summary>
    [JsonPropertyName("total_pages")]
    public long? TotalPages { get => _totalPages; set => SetField(ref _totalPages, value, 4); }
    private long? _totalPages;

    /// <summary>The URL that returns items that are added after this page; null for all lists except data events.</summary>
    [JsonPropertyName("since")]
    public string? Since { get => _since; set => SetField(ref _since, value, 5); }
    private string? _since;

    internal static readonly ModelMembers JsonMembers = new ModelMembers(
        typeof(Pages),
        "type", nameof(Type),
        "next", nameof(Next),
        "page", nameof(Page),
        "per_page", nameof(PerPage),
        "total_pages", nameof(TotalPages),
        "since", nameof(Since));

    internal static readonly ModelFormat<Pages> JsonFormat = new(CreateModel);

    internal override ModelMembers ModelMembers => JsonMembers;

    private static Pages CreateModel() => new();

    private protected override void ReadMember(ref Utf8JsonReader reader, ModelMembers members, int member)
    {
        switch (member)
        {
            case 0:
                ReadField(ref reader, members, member, WireFormats.SharedText, ref _type);
                break;
            case 1:
                ReadField(ref reader, members, member, NextPage.JsonFormat, ref _next);
                break;
            case 2:
                ReadField(ref reader, members, member, WireFormats.Integer, ref _page);
                break;
            case 3:
                ReadField(ref reader, members, member, WireFormats.Integer, ref _perPage);
                break;
            case 4:
                ReadField(ref reader, members, member, WireFormats.Integer, ref _totalPages);
                break;
            case 5:
                ReadField(ref reader, members, member, WireFormats.Text, ref _since);
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
                WriteField(writer, name, NextPage.JsonFormat, _next);
                break;
            case 2:
                WriteField(writer, name, WireFormats.Integer, _page);
                break;
            case 3:
                WriteField(writer, name, WireFormats.Integer, _perPage);
                break;
            case 4:
                WriteField(writer, name, WireFormats.Integer, _totalPages);
                break;
            case 5:
                WriteField(writer, name, WireFormats.Text, _since);
                break;
            default:
                base.WriteMember(writer, name, member);
                break;
        }
    }

    private protected override object? GetMember(int member) => member switch
    {
        0 => _type,
        1 => _next,
        2 => _page,
        3 => _perPage,
        4 => _totalPages,
        5 => _since,
        _ => base.GetMember(member),
    };
}
