namespace Intercom;

/// <summary>Intercom answered with success, but with a body that cannot be read.</summary>
public class IntercomSerializationException : IntercomException
{
    internal IntercomSerializationException(string operation, string path, Exception? innerException)
        : base($"{operation} was answered with a body that cannot be read{(path.Length > 0 ? $" at '{path}'" : string.Empty)}: {innerException?.Message ?? "there is nothing in it"}", innerException)
    {
        Operation = operation;
        Path = path;
    }

    /// <summary>Where in the JSON reading failed; empty at the top.</summary>
    public string Path { get; }
}
