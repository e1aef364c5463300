namespace Intercom;

/// <summary>
/// A list cannot be continued: it leads back to a page that was read before, to a page other than the requested one, to another list, or to another host.
/// All items before it were returned.
/// </summary>
public sealed class IntercomPagingException : IntercomException
{
    internal IntercomPagingException(string operation, string continuationToken, string reason)
        : base($"{operation} cannot continue the list: {reason}.")
    {
        Operation = operation;
        ContinuationToken = continuationToken;
    }

    /// <summary>The continuation token of the page that was requested.</summary>
    public string ContinuationToken { get; }
}
