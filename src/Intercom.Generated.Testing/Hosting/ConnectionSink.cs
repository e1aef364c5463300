using Microsoft.AspNetCore.Http;

namespace Intercom.Testing.Hosting;

/// <summary>Sends responses over a connection.</summary>
internal sealed class ConnectionSink(HttpContext context) : IResponseSink
{
    public CancellationToken Aborted => context.RequestAborted;

    public Task SendAsync(ServerResponse response) => response.WriteAsync(context.Response);

    public async Task SendHalfAsync(ServerResponse response)
    {
        response.WriteHead(context.Response);

        // What is compressed has no length that could be announced.
        context.Request.Headers.AcceptEncoding = string.Empty;
        context.Response.ContentLength = response.Content.Length;
        await context.Response.Body.WriteAsync(response.Content.AsMemory(0, response.Content.Length / 2),
            context.RequestAborted).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        context.Abort();
    }

    public void Abort() => context.Abort();
}
