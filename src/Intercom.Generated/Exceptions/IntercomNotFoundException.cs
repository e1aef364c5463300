using System.Net;

namespace Intercom;

/// <summary>404: there is nothing of that identifier in the workspace, or it was deleted.</summary>
public class IntercomNotFoundException : IntercomApiException
{
    /// <summary>Makes an exception, as test doubles throw it.</summary>
    /// <param name="operation">What was called, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the answer lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors" /> is null.</exception>
    public IntercomNotFoundException(string operation, HttpStatusCode statusCode, params IntercomError[] errors)
        : base(operation, statusCode, errors)
    {
    }

    internal IntercomNotFoundException(ErrorResponse answer)
        : base(answer)
    {
    }
}
