namespace Intercom;

/// <summary>A call to Intercom failed.</summary>
public class IntercomException : Exception
{
    /// <summary>Makes an exception.</summary>
    public IntercomException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong.</param>
    public IntercomException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public IntercomException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What was called, such as <c>Contacts.Get</c>; null when nothing was.</summary>
    public string? Operation { get; protected init; }
}
