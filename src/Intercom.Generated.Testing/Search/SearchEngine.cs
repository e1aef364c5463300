using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.Routing;

namespace Intercom.Testing.Search;

/// <summary>Finds resources by their fields.</summary>
internal sealed class SearchEngine(SearchFields fields)
{
    private readonly SearchParser _parser = new(fields);

    /// <summary>Finds the resources of a store that match the query of a request.</summary>
    /// <param name="store">The store.</param>
    /// <param name="call">The request.</param>
    /// <param name="isNewestFirst">Whether the newest resources come first if the request has no sort order.</param>
    /// <param name="isHidden">Whether a resource is excluded from searches; null to include all.</param>
    public View Find(RecordStore store, ApiCall call, bool isNewestFirst = false, Func<Record, bool>? isHidden = null)
    {
        ISearchCondition condition = _parser.Parse(call.Body["query"]);
        IEnumerable<Record> items = Candidates(store, condition, isNewestFirst).Where(item => isHidden is null || !isHidden(item));
        List<Record> found = [.. items.Where(condition.IsMet)];
        return call.Found(SearchOrder.Apply(found, call.Body["sort"], fields));
    }

    private static IEnumerable<Record> Candidates(RecordStore store, ISearchCondition condition, bool isNewestFirst)
    {
        if (condition.Candidates(store) is not { } candidates)
        {
            return isNewestFirst ? store.Newest : store.Items;
        }

        IEnumerable<Record> distinct = candidates.Distinct();
        return isNewestFirst ? distinct.OrderByDescending(item => item.Slot) : distinct.OrderBy(item => item.Slot);
    }
}
