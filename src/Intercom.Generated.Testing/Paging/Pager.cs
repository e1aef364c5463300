using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Paging;

/// <summary>Cuts lists into pages.</summary>
internal static class Pager
{
    public static Page Take(IReadOnlyList<JObject> all, PageRequest request)
    {
        int end = (int)Math.Min((long)request.Start.Offset + request.PerPage, all.Count);
        JObject pages = new()
        {
            ["type"] = "pages",
            ["page"] = request.Start.Page,
            ["per_page"] = request.PerPage,
            ["total_pages"] = (all.Count + request.PerPage - 1) / request.PerPage,
        };
        if (end < all.Count)
        {
            Cursor next = new(end, request.Start.Page + 1);
            pages["next"] = new JObject { ["page"] = next.Page, ["starting_after"] = next.Encode() };
        }

        return new Page([.. all.Skip(request.Start.Offset).Take(request.PerPage)], all.Count, pages);
    }
}
