using System.Net;

namespace Intercom;

/// <summary>
/// A scroll over companies cannot be continued: another scroll is open in the workspace, no page was read for a minute, or Intercom lost
/// the scroll. Start a new scroll one minute after the last page of any scroll of the workspace.
/// </summary>
public class IntercomScrollException : IntercomApiException
{
    /// <summary>Creates an exception, for test doubles to throw.</summary>
    /// <param name="operation">The operation, such as <c>Contacts.Get</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errors">The errors that the response lists.</param>
    /// <exception cref="ArgumentNullException"><paramref name="errors" /> is null.</exception>
    public IntercomScrollException(string operation, HttpStatusCode statusCode, params IntercomError[] errors)
        : base(operation, statusCode, errors)
    {
    }

    internal IntercomScrollException(ErrorResponse response)
        : base(response)
    {
    }

    /// <inheritdoc />
    public override string Message =>
        $"{base.Message}. A workspace has one scroll at a time, which expires after a minute without a request. "
        + "Wait for a minute, and start a new scroll.";
}
