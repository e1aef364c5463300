using System.Net;

namespace Intercom;

/// <summary>401: the access token is missing, wrong, expired or revoked, or belongs to a workspace of another region.</summary>
public class IntercomAuthenticationException : IntercomApiException
{
    /// <summary>Makes an exception, as test doubles throw it.</summary>
    /// <param name="operation">What was called, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the answer lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors" /> is null.</exception>
    public IntercomAuthenticationException(string operation, HttpStatusCode statusCode, params IntercomError[] errors)
        : base(operation, statusCode, errors)
    {
    }

    internal IntercomAuthenticationException(ErrorResponse answer)
        : base(answer)
    {
    }
}
