namespace Intercom;

/// <summary>The limits of searches, checked before a request is sent.</summary>
internal static class SearchLimits
{
    private const int MaxLevels = 2;
    private const int MaxConditions = 15;
    private const int MaxPerPage = 150;

    public static void Validate(SearchRequest request)
    {
        if (request.Pagination?.PerPage is < 1 or > MaxPerPage)
        {
            throw RequestCheck.Incomplete(
                request.Pagination,
                nameof(SearchPagination.PerPage),
                $"is {request.Pagination.PerPage}, and a page of a search has 1 to {MaxPerPage} items");
        }

        Validate(request.Query, level: 1);
    }

    private static void Validate(SearchQuery query, int level)
    {
        if (query is not SearchGroup group)
        {
            return;
        }

        if (level > MaxLevels)
        {
            throw RequestCheck.Incomplete(
                group,
                nameof(SearchGroup.Value),
                $"is a group in a group in a group, and a search has {MaxLevels} levels of groups at most");
        }

        if (group.Value.Count is 0 or > MaxConditions)
        {
            throw RequestCheck.Incomplete(
                group,
                nameof(SearchGroup.Value),
                $"has {group.Value.Count} conditions, and a group has 1 to {MaxConditions}");
        }

        foreach (SearchQuery condition in group.Value)
        {
            Validate(condition, level + 1);
        }
    }
}
