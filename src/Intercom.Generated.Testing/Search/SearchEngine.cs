using Intercom.Testing.Paging;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>Finds objects by the members that responses give them.</summary>
internal sealed class SearchEngine(SearchFields fields, int usualPerPage)
{
    private readonly SearchParser _parser = new(fields);

    public Page Find(IEnumerable<JObject> items, JObject request)
    {
        PageRequest page = PageRequest.FromBody(request, usualPerPage);
        ISearchCondition condition = _parser.Parse(request["query"]);
        List<JObject> found = [.. items.Where(condition.IsMet)];
        return Pager.Take(SearchOrder.Apply(found, request["sort"], fields), page);
    }
}
