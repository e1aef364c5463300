using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>The pages of a list of Intercom.</summary>
internal sealed class ListSource<TPage, T>(
    string operation,
    PagingStyle style,
    IntercomRegion region,
    Func<RequestOptions, CancellationToken, Task<TPage>> read,
    RequestOptions? options) : IPageSource<T>
    where TPage : IPage<T>
{
    public bool MovesOnItself => style == PagingStyle.Scroll;

    public bool IsFinite => false;

    public async Task<IntercomPage<T>> ReadAsync(string? position, CancellationToken cancellationToken)
    {
        PagePosition? start = position is null ? null : PagePosition.Parse(position);
        Check(start, start?.Refusal(region));
        TPage page = await read(RequestOptions.At(start, options), cancellationToken).ConfigureAwait(false);
        Check(start, start?.Refusal(page.Pages));
        return new IntercomPage<T>(page.Items, page.TotalCount, position, Next(page, start)?.ToString(), page.Pages?.Page);
    }

    public IntercomPagingException Repeated(string position) =>
        new(operation, position, "the next page was read before, so the list would never end");

    public IntercomPagingException Empty(string position, int pages) =>
        new(operation, position, FormattableString.Invariant($"{pages} pages in a row have no items, and there is another one"));

    private void Check(PagePosition? position, string? refusal)
    {
        if (refusal is not null)
        {
            throw new IntercomPagingException(operation, position!.ToString()!, refusal);
        }
    }

    private PagePosition? Next(TPage page, PagePosition? start)
    {
        if (style == PagingStyle.Scroll)
        {
            EnsureReadable(page as IntercomModel, start, "scroll_param");
            return page is IScrollPage<T> { Items.Count: > 0, ScrollParam.Length: > 0 } scroll ? new ScrollPosition(scroll.ScrollParam!) : null;
        }

        EnsureReadable(page as IntercomModel, start, "pages");
        EnsureReadable(page.Pages, start, "next", "page", "total_pages");
        EnsureReadable(page.Pages?.Next, start, "url", "page", "starting_after");

        return page.Pages?.Next switch
        {
            { StartingAfter.Length: > 0 } next => new CursorPosition(next.StartingAfter!),
            { Url.Length: > 0 } next => new AddressPosition(next.Url!),
            { Page: < 1 } next when style != PagingStyle.Cursor => throw Unreadable(FormattableString.Invariant($"the next page has the number {next.Page}"), start),
            { Page: { } number } when style != PagingStyle.Cursor => new PageNumberPosition(number),
            _ => style == PagingStyle.PageNumber ? NextNumber(page.Pages, start) : null,
        };
    }

    // What cannot be read is kept beside the properties. It must not pass for the end of the list.
    private void EnsureReadable(IntercomModel? model, PagePosition? start, params string[] members)
    {
        if (model?.AdditionalProperties is { } kept
            && Array.Find(members, member => kept.TryGetValue(member, out JToken? value) && !RawJson.IsNothing(value) && value is not JValue { Value: null or false }) is { } unreadable)
        {
            throw Unreadable($"'{unreadable}' of the last page cannot be read", start);
        }
    }

    private IntercomPagingException Unreadable(string reason, PagePosition? start) => new(operation, start?.ToString() ?? string.Empty, reason);

    // Some lists only say how many pages they have.
    private static PageNumberPosition? NextNumber(Pages? pages, PagePosition? start)
    {
        long number = pages?.Page ?? start?.Number ?? 1;
        return pages?.TotalPages > number ? new PageNumberPosition(number + 1) : null;
    }
}
