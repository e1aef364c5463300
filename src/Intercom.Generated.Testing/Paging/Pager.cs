namespace Intercom.Testing.Paging;

/// <summary>Cuts lists into pages.</summary>
internal static class Pager
{
    public static Page<T> Take<T>(IReadOnlyList<T> all, PageRequest request)
    {
        int end = (int)Math.Min((long)request.Start.Offset + request.PerPage, all.Count);
        Pages pages = new()
        {
            Type = "pages",
            Page = request.Start.Page,
            PerPage = request.PerPage,
            TotalPages = (all.Count + request.PerPage - 1) / request.PerPage,
        };
        if (end < all.Count)
        {
            Cursor next = new(end, request.Start.Page + 1);
            pages.Next = new NextPage { Page = next.Page, StartingAfter = next.Encode() };
        }

        return new Page<T>([.. all.Skip(request.Start.Offset).Take(request.PerPage)], all.Count, pages);
    }
}
