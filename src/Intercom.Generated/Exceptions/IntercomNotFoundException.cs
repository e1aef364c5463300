using System.Net;

namespace Intercom;

/// <summary>Status 404: the resource does not exist in the workspace, or was deleted.</summary>
public class IntercomNotFoundException : IntercomApiException
{
    /// <summary>Creates an exception, for test doubles to throw.</summary>
    /// <param name="operation">The operation, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the response lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors" /> is null.</exception>
    public IntercomNotFoundException(string operation, HttpStatusCode statusCode, params IntercomError[] errors)
        : base(operation, statusCode, errors)
    {
    }

    internal IntercomNotFoundException(ErrorResponse response)
        : base(response)
    {
    }
}
