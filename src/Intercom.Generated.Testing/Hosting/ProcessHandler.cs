namespace Intercom.Testing.Hosting;

/// <summary>Passes requests to a server in the same process, without a socket.</summary>
internal sealed class ProcessHandler(RequestProcessor processor) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IncomingRequest incoming = await IncomingRequest.ReadAsync(request, cancellationToken).ConfigureAwait(false);
        ProcessSink sink = new(request, cancellationToken);
        await processor.ProcessAsync(incoming, sink).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return sink.Response;
    }
}
