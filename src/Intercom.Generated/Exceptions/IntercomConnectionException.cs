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
    public override bool IsTransient => !IsPermanent;

    // Whether another attempt would fail in the same way.
    internal bool IsPermanent { get; init; }

    // Whether no connection was made; null to go by the cause.
    internal bool? IsConnectFailure { get; init; }

    internal override bool IsSurelyNotProcessed => IsConnectFailure ?? ConnectFailure.IsIn(this);
}
