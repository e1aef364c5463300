using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>The request of a search: condition, sort order and page. Searches with more settings have a derived class.</summary>
[JsonConverter(typeof(ModelJsonConverter<SearchRequest>))]
public partial class SearchRequest : IntercomModel
{
    /// <summary>Condition that the items must meet: a filter, or a group of conditions.</summary>
    [JsonPropertyName("query")]
    public required SearchQuery Query { get => _query!; set => SetField(ref _query, value, 0); }
    private SearchQuery? _query;

    /// <summary>Page size and cursor. Null or unset: the first page, in the size that Intercom decides.</summary>
    [JsonPropertyName("pagination")]
    public SearchPagination? Pagination { get => _pagination; set => SetField(ref _pagination, value, 1); }
    private SearchPagination? _pagination;

    /// <summary>Sort order of the items. Null or unset: Intercom decides.</summary>
    [JsonPropertyName("sort")]
    public SearchSort? Sort { get => _sort; set => SetField(ref _sort, value, 2); }
    private SearchSort? _sort;

    internal static SearchRequest For(SearchQuery query, SearchSort? sort, int? perPage) =>
        For(new SearchRequest { Query = query ?? throw new ArgumentNullException(nameof(query)) }, sort, perPage);

    /// <summary>Sets the sort order and the page size of a request when they are not null.</summary>
    internal static TRequest For<TRequest>(TRequest request, SearchSort? sort, int? perPage)
        where TRequest : SearchRequest
    {
        if (sort is not null)
        {
            request.Sort = sort;
        }

        if (perPage is not null)
        {
            request.Pagination = new SearchPagination { PerPage = perPage };
        }

        return request;
    }

    internal override void ValidateComplete() => SearchLimits.Validate(this);

    private protected const int JsonMemberCount = 3;

    internal static readonly ModelMembers JsonMembers = new ModelMembers(
        typeof(SearchRequest),
        "query", nameof(Query),
        "pagination", nameof(Pagination),
        "sort", nameof(Sort))
        .Required(nameof(Query));

    internal static readonly ModelFormat<SearchRequest> JsonFormat = new(Activator.CreateInstance<SearchRequest>);

    internal override ModelMembers ModelMembers => JsonMembers;

    private protected override void ReadMember(ref Utf8JsonReader reader, ModelMembers members, int member)
    {
        switch (member)
        {
            case 0:
                ReadField(ref reader, members, member, SearchQuery.JsonFormat, ref _query);
                break;
            case 1:
                ReadField(ref reader, members, member, SearchPagination.JsonFormat, ref _pagination);
                break;
            case 2:
                ReadField(ref reader, members, member, SearchSort.JsonFormat, ref _sort);
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
                WriteField(writer, name, SearchQuery.JsonFormat, _query);
                break;
            case 1:
                WriteField(writer, name, SearchPagination.JsonFormat, _pagination);
                break;
            case 2:
                WriteField(writer, name, SearchSort.JsonFormat, _sort);
                break;
            default:
                base.WriteMember(writer, name, member);
                break;
        }
    }

    private protected override object? GetMember(int member) => member switch
    {
        0 => _query,
        1 => _pagination,
        2 => _sort,
        _ => base.GetMember(member),
    };

    private protected override void SetMember(int member, object? value)
    {
        switch (member)
        {
            case 0:
                Query = (SearchQuery)value!;
                break;
            case 1:
                Pagination = (SearchPagination?)value;
                break;
            case 2:
                Sort = (SearchSort?)value;
                break;
            default:
                base.SetMember(member, value);
                break;
        }
    }
}
