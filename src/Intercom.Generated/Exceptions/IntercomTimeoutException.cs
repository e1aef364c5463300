namespace Intercom;

/// <summary>Intercom did not answer in time. Whether it did what was asked is not known.</summary>
public class IntercomTimeoutException : IntercomException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="operation">What was called, such as <c>Contacts.Get</c>.</param>
    /// <param name="timeout">How long was waited.</param>
    /// <param name="innerException">What caused it; null for nothing.</param>
    public IntercomTimeoutException(string operation, TimeSpan timeout, Exception? innerException = null)
        : base($"{operation} was not answered within {timeout.TotalSeconds:0.###} seconds.", innerException)
    {
        Operation = operation;
        Timeout = timeout;
    }

    /// <summary>How long was waited.</summary>
    public TimeSpan Timeout { get; }

    /// <inheritdoc />
    public override bool IsTransient => true;
}
