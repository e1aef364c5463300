namespace Intercom;

public partial class SearchRequest : ICursorRequest
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

    IntercomModel ICursorRequest.At(string cursor)
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
