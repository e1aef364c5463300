using Intercom.Testing.Resources;
using Intercom.Testing.Responses;

namespace Intercom.Testing.Areas.Shared;

/// <summary>Lists of references to resources, as contacts have them: at most ten, and a URL for all of them.</summary>
internal static class References
{
    private const int MaxItems = 10;

    /// <summary>Creates the list.</summary>
    /// <param name="items">The resources.</param>
    /// <param name="type">The type of a resource, such as <c>tag</c>.</param>
    /// <param name="path">The path of a resource without its identifier, such as <c>/tags/</c>.</param>
    /// <param name="url">The relative URL of the whole list.</param>
    public static View List(IReadOnlyCollection<Record> items, string type, string path, string url) => new()
    {
        ["type"] = "list",
        ["data"] = items.Take(MaxItems).Select(item => new View { ["type"] = type, ["id"] = item.Id, ["url"] = path + item.Id }),
        ["url"] = url,
        ["total_count"] = items.Count,
        ["has_more"] = items.Count > MaxItems,
    };
}
