namespace Intercom;

/// <summary>The pages of a list that Intercom returns.</summary>
internal sealed class ListSource<TPage, T>(
    string operation,
    PagingStyle style,
    IntercomRegion region,
    Func<RequestOptions, CancellationToken, Task<TPage>> read,
    RequestOptions? options) : IPageSource<T>
    where TPage : IPage<T>
{
    public bool IsServerSide => style == PagingStyle.Scroll;

    public bool IsFinite => false;

    public async Task<IntercomPage<T>> ReadAsync(string? continuationToken, CancellationToken cancellationToken)
    {
        PageCursor? start = continuationToken is null ? null : PageCursor.Parse(continuationToken);
        Validate(start, start?.Validate(region));
        TPage page = await read(RequestOptions.At(start, options), cancellationToken).ConfigureAwait(false);
        Validate(start, start?.Validate(page.Pages));
        return new IntercomPage<T>(page.Items, page.TotalCount, Next(page, start)?.ToString(), page.Pages?.Page);
    }

    public IntercomPagingException Repeated(string continuationToken) =>
        new(operation, continuationToken, "the next page was read before, so the list would never end");

    public IntercomPagingException Empty(string continuationToken, int pages) =>
        new(operation, continuationToken, FormattableString.Invariant($"{pages} consecutive pages have no items, and more pages follow"));

    private void Validate(PageCursor? start, string? error)
    {
        if (error is not null)
        {
            throw new IntercomPagingException(operation, start!.ToString()!, error);
        }
    }

    private PageCursor? Next(TPage page, PageCursor? start)
    {
        if (style == PagingStyle.Scroll)
        {
            EnsureReadable(page as IntercomModel, start, PageMember.Scroll);
            return page is IScrollPage<T> { Items.Count: > 0, ScrollParam.Length: > 0 } scroll
                ? new ScrollCursor(scroll.ScrollParam!)
                : null;
        }

        EnsureReadable(page as IntercomModel, start, "pages");
        EnsureReadable(page.Pages, start, "next", PageMember.Number, "total_pages");
        EnsureReadable(page.Pages?.Next, start, "url", PageMember.Number, PageMember.Cursor);

        return page.Pages?.Next switch
        {
            { StartingAfter.Length: > 0 } next => new StartingAfterCursor(next.StartingAfter!),
            { Url.Length: > 0 } next => new UrlCursor(next.Url!),
            { Page: < 1 } next when style != PagingStyle.Cursor =>
                throw Unreadable(FormattableString.Invariant($"the next page has the number {next.Page}"), start),
            { Page: { } number } when style != PagingStyle.Cursor => new PageNumberCursor(number),
            _ => style == PagingStyle.PageNumber ? NextNumber(page.Pages, start) : null,
        };
    }

    // An unreadable value is kept in the additional properties. It must not pass for the end of the list.
    private void EnsureReadable(IntercomModel? model, PageCursor? start, params string[] members)
    {
        if (model?.UnknownMembers is { } kept && Array.Find(members, member => IsPresent(kept, member)) is { } unreadable)
        {
            throw Unreadable($"'{unreadable}' of the last page cannot be read", start);
        }
    }

    private static bool IsPresent(MemberBag kept, string member) =>
        kept.Find(member) is { } json && !RawJson.IsNothing(json) && json[0] is not ((byte)'n' or (byte)'f');

    private IntercomPagingException Unreadable(string reason, PageCursor? start) =>
        new(operation, start?.ToString() ?? string.Empty, reason);

    // Some lists report only the number of pages.
    private static PageNumberCursor? NextNumber(Pages? pages, PageCursor? start)
    {
        long number = pages?.Page ?? start?.Number ?? 1;
        return pages?.TotalPages > number ? new PageNumberCursor(number + 1) : null;
    }
}
