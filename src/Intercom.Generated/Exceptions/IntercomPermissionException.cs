using System.Net;

namespace Intercom;

/// <summary>Status 403: the access token is valid, but has no permission for the operation.</summary>
public class IntercomPermissionException : IntercomApiException
{
    /// <summary>Creates an exception, for test doubles to throw.</summary>
    /// <param name="operation">The operation, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the response lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors" /> is null.</exception>
    public IntercomPermissionException(string operation, HttpStatusCode statusCode, params IntercomError[] errors)
        : base(operation, statusCode, errors)
    {
    }

    internal IntercomPermissionException(ErrorResponse response)
        : base(response)
    {
    }
}
