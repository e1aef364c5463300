namespace Intercom;

/// <summary>Where the pages of a list come from.</summary>
internal interface IPageSource<T>
{
    /// <summary>Whether the same position can lead to another page each time.</summary>
    bool MovesOnItself { get; }

    /// <summary>Whether the number of pages is known to be finite.</summary>
    bool IsFinite { get; }

    Task<IntercomPage<T>> ReadAsync(string? position, CancellationToken cancellationToken);

    /// <summary>Creates the exception for a list that goes on without items.</summary>
    IntercomPagingException Empty(string position, int pages);

    /// <summary>What is thrown when the list comes back to where it was.</summary>
    IntercomPagingException Repeated(string position);
}
