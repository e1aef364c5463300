namespace Intercom;

/// <summary>The source of the pages of a list.</summary>
internal interface IPageSource<T>
{
    /// <summary>Indicates whether the server keeps the position, so that one continuation token returns another page each time.</summary>
    bool IsServerSide { get; }

    /// <summary>Indicates whether the number of pages is known to be finite.</summary>
    bool IsFinite { get; }

    Task<IntercomPage<T>> ReadAsync(string? continuationToken, CancellationToken cancellationToken);

    /// <summary>Creates the exception for a list whose pages stay empty.</summary>
    IntercomPagingException Empty(string continuationToken, int pages);

    /// <summary>Creates the exception for a list that leads back to a page that was read before.</summary>
    IntercomPagingException Repeated(string continuationToken);
}
