using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>A part of a query.</summary>
internal interface ISearchCondition
{
    bool IsMet(JObject item);
}
