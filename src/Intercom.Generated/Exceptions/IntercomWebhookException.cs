namespace Intercom;

/// <summary>
/// The exception that is thrown when a notification or its item cannot be deserialized, or when the item is not of the class that a handler
/// accepts.
/// </summary>
public class IntercomWebhookException : IntercomException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause; null for none.</param>
    public IntercomWebhookException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
