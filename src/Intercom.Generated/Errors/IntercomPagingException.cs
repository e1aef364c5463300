namespace Intercom;

/// <summary>
/// A list cannot be gone on with: it leads back to a page that was read before, to a page other than the one that was asked for, to another list, or to
/// another host. All items before were given.
/// </summary>
public sealed class IntercomPagingException : IntercomException
{
    internal IntercomPagingException(string operation, string position, string reason)
        : base($"{operation} cannot go on: {reason}.")
    {
        Operation = operation;
        Position = position;
    }

    /// <summary>Where the list was to go on.</summary>
    public string Position { get; }
}
