using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.Routing;

namespace Intercom.Testing.Search;

/// <summary>Finds resources by their fields.</summary>
internal sealed class SearchEngine(SearchFields fields)
{
    private readonly SearchParser _parser = new(fields);

    public View Find(IEnumerable<Record> items, ApiCall call)
    {
        ISearchCondition condition = _parser.Parse(call.Body["query"]);
        List<Record> found = [.. items.Where(condition.IsMet)];
        return call.Found(SearchOrder.Apply(found, call.Body["sort"], fields));
    }
}
