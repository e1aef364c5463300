using System.Net;

namespace Intercom;

/// <summary>A scroll over companies cannot go on: another one is open in the workspace, or this one was not read for a minute. Begin again, a minute after the last page.</summary>
public class IntercomScrollException : IntercomApiException
{
    /// <summary>Makes an exception, as test doubles throw it.</summary>
    /// <param name="operation">What was called, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the answer lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors" /> is null.</exception>
    public IntercomScrollException(string operation, HttpStatusCode statusCode, params IntercomError[] errors)
        : base(operation, statusCode, errors)
    {
    }

    internal IntercomScrollException(ErrorAnswer answer)
        : base(answer)
    {
    }
}
