using Newtonsoft.Json;

namespace Intercom;

/// <summary>The request of a search: condition, sort order and page. Searches with more settings have a derived class.</summary>
public partial class SearchRequest : IntercomModel
{
    /// <summary>Condition that the items must meet: a filter, or a group of conditions.</summary>
    [JsonProperty("query")]
    public required SearchQuery Query { get => _query.Value; set => _query = new(value); }
    private Optional<SearchQuery> _query;

    /// <summary>Page size and cursor. Null or unset: the first page, in the size that Intercom decides.</summary>
    [JsonProperty("pagination")]
    public SearchPagination? Pagination { get => _pagination.Value; set => _pagination = new(value); }
    private Optional<SearchPagination?> _pagination;

    /// <summary>Sort order of the items. Null or unset: Intercom decides.</summary>
    [JsonProperty("sort")]
    public SearchSort? Sort { get => _sort.Value; set => _sort = new(value); }
    private Optional<SearchSort?> _sort;

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
}
