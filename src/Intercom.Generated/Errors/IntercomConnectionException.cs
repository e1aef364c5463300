namespace Intercom;

/// <summary>Intercom could not be reached, or the connection broke before the answer was read.</summary>
public class IntercomConnectionException : IntercomException
{
    internal IntercomConnectionException(string operation, string reason, Exception? innerException)
        : base($"{operation} failed on the way: {reason}", innerException)
    {
        Operation = operation;
    }
}
