namespace Intercom;

/// <summary>What Intercom refuses in a search, refused before it is sent.</summary>
internal static class SearchLimits
{
    private const int MostLevels = 2;
    private const int MostConditions = 15;
    private const int MostPerPage = 150;

    public static void Check(SearchRequest request)
    {
        if (request.Pagination?.PerPage is < 1 or > MostPerPage)
        {
            throw RequestCheck.Incomplete(request.Pagination, nameof(SearchPagination.PerPage), $"is {request.Pagination.PerPage}, and a page of a search has 1 to {MostPerPage} items");
        }

        Check(request.Query, level: 1);
    }

    private static void Check(SearchQuery query, int level)
    {
        if (query is not SearchGroup group)
        {
            return;
        }

        if (level > MostLevels)
        {
            throw RequestCheck.Incomplete(group, nameof(SearchGroup.Value), $"is a group in a group in a group, and a search has {MostLevels} levels of groups at most");
        }

        if (group.Value.Count is 0 or > MostConditions)
        {
            throw RequestCheck.Incomplete(group, nameof(SearchGroup.Value), $"has {group.Value.Count} conditions, and a group has 1 to {MostConditions}");
        }

        foreach (SearchQuery condition in group.Value)
        {
            Check(condition, level + 1);
        }
    }
}
