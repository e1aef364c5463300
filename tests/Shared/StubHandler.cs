namespace Intercom.Tests.Shared;

/// <summary>A handler that sends nothing, and responds as a test wants.</summary>
/// <param name="respond">Returns the response to a request, or throws.</param>
internal sealed class StubHandler(Func<HttpRequestMessage, HttpResponseMessage> respond) : HttpMessageHandler
{
    /// <summary>Creates a handler whose requests fail.</summary>
    public static StubHandler Failing(Exception exception) => new(_ => throw exception);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(respond(request));
        }
        catch (Exception exception)
        {
            return Task.FromException<HttpResponseMessage>(exception);
        }
    }
}
