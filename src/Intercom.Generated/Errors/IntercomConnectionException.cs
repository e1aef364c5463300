namespace Intercom;

/// <summary>Intercom could not be reached, or the connection broke before the answer was read.</summary>
public class IntercomConnectionException : IntercomException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="operation">What was called, such as <c>Contacts.Get</c>.</param>
    /// <param name="reason">What went wrong, in words.</param>
    /// <param name="innerException">What caused it; null for nothing.</param>
    public IntercomConnectionException(string operation, string reason, Exception? innerException = null)
        : base($"{operation} failed on the way: {reason}", innerException)
    {
        Operation = operation;
    }

    /// <inheritdoc />
    public override bool IsTransient => true;

    // Nobody listens at the address, or there is none.
    internal override bool IsSurelyNotProcessed => Connecting.HasFailed(this);
}
