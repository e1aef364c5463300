namespace Intercom;

public partial class SearchRequest
{
    internal static SearchRequest For(SearchQuery query, SearchSort? sort, int? perPage)
    {
        SearchRequest request = new() { Query = query ?? throw new ArgumentNullException(nameof(query)) };
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

    /// <summary>The same search, from a cursor on.</summary>
    internal SearchRequest At(string cursor)
    {
        SearchRequest copy = (SearchRequest)Copy();
        copy.Pagination = new SearchPagination { StartingAfter = cursor };
        if (Pagination?.PerPage is { } perPage)
        {
            copy.Pagination.PerPage = perPage;
        }

        return copy;
    }

    internal override void DemandComplete() => SearchLimits.Check(this);
}
