namespace Intercom;

/// <summary>Pages that are there already.</summary>
internal sealed class MemorySource<T>(IReadOnlyList<IReadOnlyList<T>> pages) : IPageSource<T>
{
    public bool MovesOnItself => false;

    public bool IsFinite => true;

    public Task<IntercomPage<T>> ReadAsync(string? position, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        long number = position is null ? 1 : PagePosition.Parse(position).Number ?? 1;
        IReadOnlyList<T> items = number <= pages.Count ? pages[(int)number - 1] : [];
        string? next = number < pages.Count ? new PageNumberPosition(number + 1).ToString() : null;
        return Task.FromResult(new IntercomPage<T>(items, pages.Sum(page => page.Count), position, next, number));
    }

    public IntercomPagingException Empty(string position, int pages) => throw new InvalidOperationException("Pages in memory come to an end.");

    public IntercomPagingException Repeated(string position) => throw new InvalidOperationException("Pages in memory come one after the other.");
}
