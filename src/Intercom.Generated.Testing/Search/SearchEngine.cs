using Intercom.Testing.Paging;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>Finds objects by the JSON that they are told as.</summary>
internal sealed class SearchEngine(SearchFields fields, int usualPerPage)
{
    private readonly SearchParser _parser = new(fields);

    public Page<T> Find<T>(IEnumerable<T> items, JObject request)
        where T : IntercomModel
    {
        PageRequest page = PageRequest.FromBody(request, usualPerPage);
        ISearchCondition condition = _parser.Parse(request["query"]);
        List<JObject> found = [.. items.Select(JObject.FromObject).Where(condition.IsMet)];
        Page<JObject> result = Pager.Take(SearchOrder.Apply(found, request["sort"], fields), page);
        return new Page<T>([.. result.Items.Select(item => item.ToObject<T>()!)], result.TotalCount, result.Pages);
    }
}
