namespace Intercom;

/// <summary>
/// A list cannot be continued: the next page was read before, is not the requested page, or belongs to another list or host. All items of
/// the previous pages were returned.
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
