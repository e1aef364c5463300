namespace Intercom;

/// <summary>A notification cannot be read, or its item is none of what a handler takes.</summary>
public class IntercomWebhookException : IntercomException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What caused it; null for nothing.</param>
    public IntercomWebhookException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
