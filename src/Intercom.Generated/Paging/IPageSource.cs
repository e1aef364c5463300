namespace Intercom;

/// <summary>Where the pages of a list come from.</summary>
internal interface IPageSource<T>
{
    /// <summary>Whether the same position can lead to another page each time.</summary>
    bool MovesOnItself { get; }

    Task<IntercomPage<T>> ReadAsync(string? position, CancellationToken cancellationToken);

    /// <summary>What is thrown when the list comes back to where it was.</summary>
    IntercomPagingException Repeated(string position);
}
