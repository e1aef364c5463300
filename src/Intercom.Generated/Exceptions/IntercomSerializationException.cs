namespace Intercom;

/// <summary>Intercom answered with success, but with a body that cannot be read.</summary>
public class IntercomSerializationException : IntercomException
{
    private const int MaxPathLength = 500;

    private readonly string _reason;

    /// <summary>Makes an exception.</summary>
    /// <param name="operation">What was called, such as <c>Contacts.Get</c>.</param>
    /// <param name="path">Where in the JSON reading failed; empty at the top.</param>
    /// <param name="reason">What went wrong, in words.</param>
    /// <param name="innerException">What caused it; null for nothing.</param>
    public IntercomSerializationException(string operation, string path, string reason, Exception? innerException = null)
        : base($"{operation} was answered with a body that cannot be read{(string.IsNullOrEmpty(path) ? string.Empty : $" at '{MessageText.Clean(path, MaxPathLength)}'")}: {reason}", innerException)
    {
        Operation = operation;
        Path = MessageText.Clean(path ?? string.Empty, MaxPathLength);
        _reason = reason;
    }

    /// <summary>Where in the JSON reading failed; empty at the top.</summary>
    public string Path { get; }

    // A path that was cut may end within the secret.
    internal IntercomSerializationException Without(TokenRedactor redactor) =>
        new(Operation!, redactor.RedactStart(Path), redactor.Redact(_reason), innerException: null);
}
