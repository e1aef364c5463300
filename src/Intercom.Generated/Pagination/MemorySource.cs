namespace Intercom;

/// <summary>Pages in memory.</summary>
internal sealed class MemorySource<T>(IReadOnlyList<IReadOnlyList<T>> pages) : IPageSource<T>
{
    public bool IsServerSide => false;

    public bool IsFinite => true;

    public Task<IntercomPage<T>> ReadAsync(string? continuationToken, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<IntercomPage<T>>(cancellationToken);
        }

        long number = continuationToken is null ? 1 : PageCursor.Parse(continuationToken).Number ?? 1;
        IReadOnlyList<T> items = number <= pages.Count ? pages[(int)number - 1] : [];
        string? next = number < pages.Count ? new PageNumberCursor(number + 1).ToString() : null;
        return Task.FromResult(new IntercomPage<T>(items, pages.Sum(page => page.Count), next, number));
    }

    public IntercomPagingException Empty(string continuationToken, int pages) =>
        throw new InvalidOperationException("Pages in memory are finite.");

    public IntercomPagingException Repeated(string continuationToken) =>
        throw new InvalidOperationException("Pages in memory do not repeat.");
}
