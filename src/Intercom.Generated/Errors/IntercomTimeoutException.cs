namespace Intercom;

/// <summary>Intercom did not answer in time. Whether it did what was asked is not known.</summary>
public class IntercomTimeoutException : IntercomException
{
    internal IntercomTimeoutException(string operation, TimeSpan timeout, Exception innerException)
        : base($"{operation} was not answered within {timeout.TotalSeconds:0.###} seconds.", innerException)
    {
        Operation = operation;
        Timeout = timeout;
    }

    /// <summary>How long was waited.</summary>
    public TimeSpan Timeout { get; }
}
