namespace Intercom;

/// <summary>A call to Intercom failed.</summary>
public class IntercomException : Exception
{
    /// <summary>Makes an exception.</summary>
    public IntercomException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong. Control characters are removed, and very long text is cut.</param>
    public IntercomException(string message)
        : base(message is null ? null : MessageText.Clean(message))
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong. Control characters are removed, and very long text is cut.</param>
    /// <param name="innerException">The cause. Left out when its message has control characters or is very long.</param>
    public IntercomException(string message, Exception? innerException)
        : base(message is null ? null : MessageText.Clean(message), MessageText.Clean(innerException))
    {
    }

    /// <summary>What was called, such as <c>Contacts.Get</c>; null when nothing was.</summary>
    public string? Operation { get; protected init; }

    /// <summary>The number of times the request was sent; 0 when it was not sent at all.</summary>
    public int Attempts { get; internal set; }

    /// <summary>Whether the same call may succeed a little later: the connection failed, Intercom was too busy, or it failed itself.</summary>
    public virtual bool IsTransient => false;

    /// <summary>
    /// Indicates whether the request can be sent again without taking effect twice: its operation is idempotent, or the request was certainly not
    /// processed.
    /// </summary>
    public bool IsRetryable { get; internal set; }

    // Whether what was sent had no effect, whatever it was.
    internal virtual bool IsSurelyNotProcessed => false;
}
