using System.Net;
using Intercom;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;
using Serverless;

namespace Functions;

/// <summary>The function that receives webhooks.</summary>
/// <param name="webhooks">Handles the requests of Intercom.</param>
/// <param name="lifetime">The lifetime of the worker.</param>
public sealed class WebhookFunction(WebhookRequestHandler webhooks, IHostApplicationLifetime lifetime)
{
    /// <summary>Handles a request of Intercom.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The status code of the response.</returns>
    [Function("IntercomWebhooks")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", "head", Route = "intercom/webhooks")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        byte[] body = await ReadBodyAsync(request);

        // Intercom disconnects after 5 seconds. That must not cancel a handler: each delivery would end at the same point.
        HttpStatusCode status = await webhooks.HandleAsync(
            request.Method, request.Headers[WebhookSignature.Header], body, lifetime.ApplicationStopping);
        return new StatusCodeResult((int)status);
    }

    // The first byte above the maximum is enough to reject a body.
    private async Task<byte[]> ReadBodyAsync(HttpRequest request)
    {
        using MemoryStream body = new();
        byte[] buffer = new byte[16 * 1024];
        int count = buffer.Length;
        while (count > 0 && body.Length <= webhooks.MaxBodySize)
        {
            count = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted);
            body.Write(buffer, 0, count);
        }

        return body.ToArray();
    }
}
