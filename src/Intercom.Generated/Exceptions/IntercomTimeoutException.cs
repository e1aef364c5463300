namespace Intercom;

/// <summary>The response did not arrive within the timeout. The request may have been processed.</summary>
public class IntercomTimeoutException : IntercomException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="operation">The operation, such as <c>Contacts.Get</c>.</param>
    /// <param name="timeout">The timeout that elapsed.</param>
    /// <param name="innerException">The cause; null for none.</param>
    public IntercomTimeoutException(string operation, TimeSpan timeout, Exception? innerException = null)
        : base($"{operation} received no response within {timeout.TotalSeconds:0.###} seconds.", innerException)
    {
        Operation = operation;
        Timeout = timeout;
    }

    /// <summary>The timeout that elapsed.</summary>
    public TimeSpan Timeout { get; }

    /// <inheritdoc />
    public override bool IsTransient => true;
}
