namespace Intercom;

/// <summary>The connection to Intercom could not be established, or was lost before the response was read.</summary>
public class IntercomConnectionException : IntercomException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="operation">The operation, such as <c>Contacts.Get</c>.</param>
    /// <param name="reason">The reason, as a sentence.</param>
    /// <param name="innerException">The cause; null for none.</param>
    public IntercomConnectionException(string operation, string reason, Exception? innerException = null)
        : base($"{operation} failed to reach Intercom: {reason}", innerException)
    {
        Operation = operation;
    }

    /// <inheritdoc />
    public override bool IsTransient => !IsPermanent;

    // True when another attempt would fail in the same way.
    internal bool IsPermanent { get; init; }

    // True when no connection was established; null to derive it from the cause.
    internal bool? IsConnectFailure { get; init; }

    internal override bool IsSurelyNotProcessed => IsConnectFailure ?? ConnectFailure.IsIn(this);
}
