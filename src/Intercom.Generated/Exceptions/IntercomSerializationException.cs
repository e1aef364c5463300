namespace Intercom;

/// <summary>A successful response could not be deserialized.</summary>
public class IntercomSerializationException : IntercomException
{
    private const int MaxPathLength = 500;

    private readonly string _reason;

    /// <summary>Creates an exception.</summary>
    /// <param name="operation">The operation, such as <c>Contacts.Get</c>.</param>
    /// <param name="path">The JSON path of the failure; empty for the root.</param>
    /// <param name="reason">The reason, as a sentence.</param>
    /// <param name="innerException">The cause; null for none.</param>
    public IntercomSerializationException(string operation, string path, string reason, Exception? innerException = null)
        : base($"{operation} received a response that cannot be read{Place(path)}: {reason}", innerException)
    {
        Operation = operation;
        Path = MessageSanitizer.Sanitize(path ?? string.Empty, MaxPathLength);
        _reason = reason;
    }

    /// <summary>The JSON path of the failure; empty for the root.</summary>
    public string Path { get; }

    // A truncated path may end within the secret.
    internal IntercomSerializationException Without(TokenRedactor redactor) =>
        new(Operation!, redactor.RedactStart(Path), redactor.Redact(_reason), innerException: null);

    private static string Place(string path) =>
        string.IsNullOrEmpty(path) ? string.Empty : $" at '{MessageSanitizer.Sanitize(path, MaxPathLength)}'";
}
