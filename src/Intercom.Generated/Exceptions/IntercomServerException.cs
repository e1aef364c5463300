using System.Net;

namespace Intercom;

/// <summary>
/// Status 500 or above: Intercom had an internal error, or its gateway could not reach it. The request may have been processed.
/// </summary>
public class IntercomServerException : IntercomApiException
{
    /// <summary>Creates an exception, for test doubles to throw.</summary>
    /// <param name="operation">The operation, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the response lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors" /> is null.</exception>
    public IntercomServerException(string operation, HttpStatusCode statusCode, params IntercomError[] errors)
        : base(operation, statusCode, errors)
    {
    }

    internal IntercomServerException(ErrorResponse response)
        : base(response)
    {
    }
}
