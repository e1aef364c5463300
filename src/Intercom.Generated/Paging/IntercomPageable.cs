using System.Runtime.CompilerServices;

namespace Intercom;

/// <summary>
/// A list that comes in pages. Enumerated, it gives one item after the other over all pages; <see cref="AsPages" /> gives the pages. Each enumeration
/// reads the list anew. While the items of a page are looked at, the next page is fetched already; see <see cref="WithoutPrefetch" />.
/// </summary>
/// <remarks>
/// What is fetched ahead is given up when the enumeration ends early. What changes in the list between two pages can be missed or come twice, since Intercom
/// keeps nothing between pages.
/// </remarks>
/// <typeparam name="T">What the list is of.</typeparam>
public sealed class IntercomPageable<T> : IAsyncEnumerable<T>
{
    // A filter can empty a few pages, but a list that goes on without items would never end.
    private const int MaxEmptyPages = 100;

    private readonly IPageSource<T> _source;
    private readonly CancellationToken _cancellationToken;
    private readonly string? _start;
    private readonly bool _fetchesAhead;

    internal IntercomPageable(IPageSource<T> source, CancellationToken cancellationToken, string? start = null, bool fetchesAhead = true)
    {
        _source = source;
        _cancellationToken = cancellationToken;
        _start = start;
        _fetchesAhead = fetchesAhead;
    }

    /// <summary>The same list from another page on.</summary>
    /// <param name="position">What <see cref="IntercomPage{T}.NextPosition" /> or <see cref="IntercomPage{T}.Position" /> of an earlier page gave; null for the first page.</param>
    /// <exception cref="ArgumentException">It is no position.</exception>
    public IntercomPageable<T> StartingAt(string? position)
    {
        if (position is not null)
        {
            PagePosition.Parse(position);
        }

        return new IntercomPageable<T>(_source, _cancellationToken, position, _fetchesAhead);
    }

    /// <summary>The same list, of which a page is only fetched when the one before has been gone through.</summary>
    public IntercomPageable<T> WithoutPrefetch() => new(_source, _cancellationToken, _start, fetchesAhead: false);

    /// <summary>The list page by page.</summary>
    /// <param name="cancellationToken">Cancels it, beside the token that the method took which gave the list.</param>
    /// <exception cref="IntercomPagingException">The list leads back to a page that was read before, or to another host. Thrown when the next page is asked for, after the last good one.</exception>
    /// <exception cref="IntercomException">The call for a page failed.</exception>
    public async IAsyncEnumerable<IntercomPage<T>> AsPages([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        HashSet<string> read = new(StringComparer.Ordinal);
        int empty = 0;
        Task<IntercomPage<T>>? ahead = FetchAsync(_start, before: null, read, stop.Token);
        try
        {
            while (ahead is not null)
            {
                IntercomPage<T> page = await ReadAsync(ahead, cancellationToken).ConfigureAwait(false);
                ahead = null;
                empty = page.Items.Count == 0 ? empty + 1 : 0;
                if (empty >= MaxEmptyPages && !_source.IsFinite && page.NextPosition is { } next)
                {
                    throw _source.Empty(next, empty);
                }

                ahead = _fetchesAhead && page.HasNext ? FetchAsync(page.NextPosition, page.Number, read, stop.Token) : null;
                yield return page;
                if (!_fetchesAhead && page.HasNext)
                {
                    ahead = FetchAsync(page.NextPosition, page.Number, read, stop.Token);
                }
            }
        }
        finally
        {
            stop.Cancel();
            await GiveUpAsync(ahead).ConfigureAwait(false);
        }
    }

    /// <summary>The list item by item.</summary>
    /// <param name="cancellationToken">Cancels it, beside the token that the method took which gave the list.</param>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (IntercomPage<T> page in AsPages(cancellationToken).ConfigureAwait(false))
        {
            foreach (T item in page.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }

    private async Task<IntercomPage<T>> FetchAsync(string? position, long? before, HashSet<string> read, CancellationToken cancellationToken)
    {
        if (position is not null && !_source.MovesOnItself && (!read.Add(position) || PagePosition.Parse(position).Number <= before))
        {
            throw _source.Repeated(position);
        }

        return await _source.ReadAsync(position, cancellationToken).ConfigureAwait(false);
    }

    // With the token of the caller, who may compare it.
    private async Task<IntercomPage<T>> ReadAsync(Task<IntercomPage<T>> page, CancellationToken cancellationToken)
    {
        try
        {
            return await page.ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested || _cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellationToken.IsCancellationRequested ? cancellationToken : _cancellationToken);
        }
    }

    // Looked at, a failure is not reported as one that nobody has seen: it has been told, or nobody waits for that page any more.
    private static async Task GiveUpAsync(Task<IntercomPage<T>>? ahead)
    {
        if (ahead is not null)
        {
            await Task.WhenAny(ahead).ConfigureAwait(false);
            _ = ahead.Exception;
        }
    }
}
