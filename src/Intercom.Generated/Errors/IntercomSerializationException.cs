namespace Intercom;

/// <summary>Intercom answered with success, but with a body that cannot be read.</summary>
public class IntercomSerializationException : IntercomException
{
    private readonly string _reason;

    internal IntercomSerializationException(string operation, string path, string reason, Exception? innerException)
        : base($"{operation} was answered with a body that cannot be read{(path.Length > 0 ? $" at '{path}'" : string.Empty)}: {reason}", innerException)
    {
        Operation = operation;
        Path = path;
        _reason = reason;
    }

    /// <summary>Where in the JSON reading failed; empty at the top.</summary>
    public string Path { get; }

    internal IntercomSerializationException Without(string token) =>
        new(Operation!, AccessToken.Hide(Path, token), AccessToken.Hide(_reason, token), innerException: null);
}
