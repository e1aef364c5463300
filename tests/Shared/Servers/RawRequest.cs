namespace Intercom.Tests.Shared;

/// <summary>A request as a server received it.</summary>
/// <param name="Number">The number of the request, starting at 1.</param>
/// <param name="Head">The request line and the headers; empty when the server does not read requests.</param>
internal sealed record RawRequest(int Number, string Head)
{
    /// <summary>The request line.</summary>
    public string Line => Head.Split("\r\n")[0];
}
