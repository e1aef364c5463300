using System.Net;

namespace Intercom;

/// <summary>
/// A scroll over companies cannot go on: another one is open in the workspace, this one was not read for a minute, or Intercom lost it. It cannot be gone
/// on with; begin anew, a minute after the last page of any scroll of the workspace.
/// </summary>
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

    internal IntercomScrollException(ErrorResponse answer)
        : base(answer)
    {
    }

    /// <inheritdoc />
    public override string Message =>
        $"{base.Message}. A workspace has one scroll at a time, which lapses when no page is read for a minute; wait for a minute without a page, and begin anew.";
}
