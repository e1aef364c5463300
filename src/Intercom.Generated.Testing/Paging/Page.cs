using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Paging;

/// <summary>A page of a list.</summary>
/// <param name="Items">The items on the page.</param>
/// <param name="TotalCount">The number of items on all pages together.</param>
/// <param name="Pages">The position of the page, as responses give it.</param>
internal sealed record Page(IReadOnlyList<JObject> Items, long TotalCount, JObject Pages)
{
    /// <summary>The page as the body of a response.</summary>
    /// <param name="type">The type that the list gives for itself.</param>
    /// <param name="member">The member that holds the items.</param>
    public JObject ToList(string type, string member) => new()
    {
        ["type"] = type,
        [member] = new JArray(Items),
        ["total_count"] = TotalCount,
        ["pages"] = Pages,
    };
}
