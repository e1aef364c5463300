namespace Intercom;

/// <summary>The limits of searches, checked before a request is sent.</summary>
internal static class SearchLimits
{
    private const int MaxLevels = 2;
    private const int MaxConditions = 15;
    private const int MaxPerPage = 150;

    public static void Check(SearchRequest request)
    {
        if (request.Pagination?.PerPage is < 1 or > MaxPerPage)
        {
            throw RequestCheck.Incomplete(
                request.Pagination,
                nameof(SearchPagination.PerPage),
                $"is {request.Pagination.PerPage}, but must be between 1 and {MaxPerPage}");
        }

        Check(request.Query, level: 1);
    }

    private static void Check(SearchQuery query, int level)
    {
        if (query is not SearchGroup group)
        {
            return;
        }

        if (level > MaxLevels)
        {
            throw RequestCheck.Incomplete(group, nameof(SearchGroup.Value), $"exceeds the maximum of {MaxLevels} levels of groups");
        }

        if (group.Value.Count is 0 or > MaxConditions)
        {
            throw RequestCheck.Incomplete(
                group,
                nameof(SearchGroup.Value),
                $"has {group.Value.Count} conditions, but must have between 1 and {MaxConditions}");
        }

        foreach (SearchQuery condition in group.Value)
        {
            Check(condition, level + 1);
        }
    }
}
