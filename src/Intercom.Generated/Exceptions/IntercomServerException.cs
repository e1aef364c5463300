using System.Net;

namespace Intercom;

/// <summary>500 or above: Intercom failed, or could not be reached behind its gateway. Whether it did what was asked is not known.</summary>
public class IntercomServerException : IntercomApiException
{
    /// <summary>Makes an exception, as test doubles throw it.</summary>
    /// <param name="operation">What was called, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the answer lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors" /> is null.</exception>
    public IntercomServerException(string operation, HttpStatusCode statusCode, params IntercomError[] errors)
        : base(operation, statusCode, errors)
    {
    }

    internal IntercomServerException(ErrorResponse answer)
        : base(answer)
    {
    }
}
