using System.Net;

namespace Intercom;

/// <summary>
/// Status 401: the access token is missing, invalid, expired or revoked, or belongs to a workspace in another region.
/// </summary>
public class IntercomAuthenticationException : IntercomApiException
{
    /// <summary>Creates an exception, for test doubles to throw.</summary>
    /// <param name="operation">The operation, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the response lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors" /> is null.</exception>
    public IntercomAuthenticationException(string operation, HttpStatusCode statusCode, params IntercomError[] errors)
        : base(operation, statusCode, errors)
    {
    }

    internal IntercomAuthenticationException(ErrorResponse response)
        : base(response)
    {
    }
}
