using System.Text;
using Intercom.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Intercom.Testing.Faults;

/// <summary>Closes the connection amid a body that was announced in full.</summary>
internal sealed class BrokenBodyFault : Fault
{
    internal override async Task SendAsync(Answer answer, HttpContext context)
    {
        byte[] body = Encoding.UTF8.GetBytes(answer.Body);
        answer.WriteHead(context.Response);

        // What is compressed has no length that could be announced.
        context.Request.Headers.AcceptEncoding = string.Empty;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        context.Abort();
    }
}
