using System.Net;

namespace Intercom;

/// <summary>400 with <c>intercom_version_invalid</c>: there is no such version of the API, or the operation is not part of it.</summary>
public class IntercomVersionException : IntercomApiException
{
    /// <summary>Makes an exception, as test doubles throw it.</summary>
    /// <param name="operation">What was called, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the answer lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors" /> is null.</exception>
    public IntercomVersionException(string operation, HttpStatusCode statusCode, params IntercomError[] errors)
        : base(operation, statusCode, errors)
    {
    }

    internal IntercomVersionException(ErrorResponse answer)
        : base(answer)
    {
    }
}
