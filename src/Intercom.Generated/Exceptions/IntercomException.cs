namespace Intercom;

/// <summary>The base class of all exceptions about requests to Intercom.</summary>
public class IntercomException : Exception
{
    /// <summary>Creates an exception.</summary>
    public IntercomException()
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">The message. Control characters are removed, and very long text is truncated.</param>
    public IntercomException(string message)
        : base(message is null ? null : MessageSanitizer.Sanitize(message))
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">The message. Control characters are removed, and very long text is truncated.</param>
    /// <param name="innerException">The cause. It is dropped when its message has control characters or is very long.</param>
    public IntercomException(string message, Exception? innerException)
        : base(message is null ? null : MessageSanitizer.Sanitize(message), MessageSanitizer.Sanitize(innerException))
    {
    }

    /// <summary>The operation, such as <c>Contacts.Get</c>; null when no operation was involved.</summary>
    public string? Operation { get; protected init; }

    /// <summary>The number of times that the request was sent; 0 when it was not sent.</summary>
    public int Attempts { get; internal set; }

    /// <summary>
    /// Indicates whether the same request may succeed later: the connection failed, or Intercom was overloaded or had an internal error.
    /// </summary>
    public virtual bool IsTransient => false;

    /// <summary>
    /// Indicates whether the request can be sent again without taking effect twice: its operation is idempotent, or Intercom certainly did
    /// not process the request.
    /// </summary>
    public bool IsRetryable { get; internal set; }

    // True when the request certainly had no effect, whether its operation is idempotent or not.
    internal virtual bool IsSurelyNotProcessed => false;
}
