using System.Runtime.CompilerServices;

namespace Intercom;

/// <summary>
/// A list that Intercom returns in pages. Enumerating it returns the items of all pages; <see cref="AsPages" /> returns the pages. Each
/// enumeration reads the list from the start. The next page is requested while the items of the current one are processed; see
/// <see cref="WithoutPrefetch" />.
/// </summary>
/// <remarks>
/// A prefetched page is discarded when the enumeration ends early. Intercom keeps no snapshot between pages: an item that changes between
/// two pages can be missing or appear twice.
/// </remarks>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class IntercomPageable<T> : IAsyncEnumerable<T>
{
    // A filter can empty a few pages, but a list with ever more empty pages would never end.
    private const int MaxEmptyPages = 100;

    private readonly IPageSource<T> _source;
    private readonly CancellationToken _cancellationToken;
    private readonly bool _prefetch;

    internal IntercomPageable(IPageSource<T> source, CancellationToken cancellationToken, bool prefetch = true)
    {
        _source = source;
        _cancellationToken = cancellationToken;
        _prefetch = prefetch;
    }

    /// <summary>Returns the same list, which requests a page only after all items of the previous one were processed.</summary>
    public IntercomPageable<T> WithoutPrefetch() => new(_source, _cancellationToken, prefetch: false);

    /// <summary>Returns the list page by page. Requests are sent, and exceptions thrown, during enumeration.</summary>
    /// <param name="continuationToken">
    /// The <see cref="IntercomPage{T}.ContinuationToken" /> of an earlier page, to resume after it; null for the first page.
    /// </param>
    /// <param name="cancellationToken">Cancels the enumeration, in addition to the token of the method that returned the list.</param>
    /// <exception cref="ArgumentException"><paramref name="continuationToken" /> is not a continuation token.</exception>
    /// <exception cref="IntercomPagingException">
    /// The list leads back to a page that was read before, or to another host. All pages before it were returned.
    /// </exception>
    /// <exception cref="IntercomException">The request for a page failed.</exception>
    public IAsyncEnumerable<IntercomPage<T>> AsPages(string? continuationToken = null, CancellationToken cancellationToken = default)
    {
        if (continuationToken is not null)
        {
            PageCursor.Parse(continuationToken);
        }

        return ReadPagesAsync(continuationToken, cancellationToken);
    }

    /// <summary>Enumerates the items of all pages.</summary>
    /// <param name="cancellationToken">Cancels the enumeration, in addition to the token of the method that returned the list.</param>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (IntercomPage<T> page in ReadPagesAsync(continuationToken: null, cancellationToken).ConfigureAwait(false))
        {
            foreach (T item in page.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }

    private async IAsyncEnumerable<IntercomPage<T>> ReadPagesAsync(
        string? continuationToken,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        HashSet<string> read = new(StringComparer.Ordinal);
        int empty = 0;
        Task<IntercomPage<T>>? next = FetchAsync(continuationToken, before: null, read, stop.Token);
        try
        {
            while (next is not null)
            {
                IntercomPage<T> page;
                try
                {
                    page = await next.ConfigureAwait(false);
                }
                catch (OperationCanceledException exception)
                    when (cancellationToken.IsCancellationRequested || _cancellationToken.IsCancellationRequested)
                {
                    // The exception carries the token of the caller, who may compare it.
                    CancellationToken cancelled = cancellationToken.IsCancellationRequested ? cancellationToken : _cancellationToken;
                    throw new OperationCanceledException(exception.Message, exception, cancelled);
                }

                next = null;
                empty = page.Items.Count == 0 ? empty + 1 : 0;
                if (empty >= MaxEmptyPages && !_source.IsFinite && page.ContinuationToken is { } token)
                {
                    throw _source.Empty(token, empty);
                }

                next = _prefetch && page.HasNext ? FetchAsync(page.ContinuationToken, page.Number, read, stop.Token) : null;
                yield return page;
                if (!_prefetch && page.HasNext)
                {
                    next = FetchAsync(page.ContinuationToken, page.Number, read, stop.Token);
                }
            }
        }
        finally
        {
            stop.Cancel();
            if (next is not null)
            {
                // Observing the exception keeps it from being raised as an unobserved one.
                await Task.WhenAny(next).ConfigureAwait(false);
                _ = next.Exception;
            }
        }
    }

    private Task<IntercomPage<T>> FetchAsync(
        string? continuationToken,
        long? before,
        HashSet<string> read,
        CancellationToken cancellationToken)
    {
        bool isKnown = continuationToken is not null
            && !_source.IsServerSide
            && (!read.Add(continuationToken) || PageCursor.Parse(continuationToken).Number <= before);
        return isKnown
            ? Task.FromException<IntercomPage<T>>(_source.Repeated(continuationToken!))
            : _source.ReadAsync(continuationToken, cancellationToken);
    }
}
