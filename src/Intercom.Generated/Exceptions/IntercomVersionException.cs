using System.Net;

namespace Intercom;

/// <summary>
/// Status 400 with code <c>intercom_version_invalid</c>: the API version does not exist, or does not include the operation.
/// </summary>
public class IntercomVersionException : IntercomApiException
{
    /// <summary>Creates an exception, for test doubles to throw.</summary>
    /// <param name="operation">The operation, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the response lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors" /> is null.</exception>
    public IntercomVersionException(string operation, HttpStatusCode statusCode, params IntercomError[] errors)
        : base(operation, statusCode, errors)
    {
    }

    internal IntercomVersionException(ErrorResponse response)
        : base(response)
    {
    }
}
