using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>
/// Reads bodies of unknown senders: within a size, a time and a budget of memory, and without an exception for what a sender does.
/// </summary>
internal sealed class RequestBodyReader(IOptions<IntercomWebhookOptions> options, TimeProvider clock)
{
    /// <summary>Reads the body of a request.</summary>
    /// <returns>200 when the body was read; otherwise the status code to respond with.</returns>
    public async Task<HttpStatusCode> ReadAsync(HttpRequest request, UnverifiedBody body)
    {
        if (request.ContentLength > options.Value.MaxBodySize)
        {
            return HttpStatusCode.RequestEntityTooLarge;
        }

        using CancellationTokenSource timeout = new(options.Value.BodyTimeout, clock);
        CancellationToken aborted = request.HttpContext.RequestAborted;
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, aborted);
        try
        {
            return await FillAsync(request, body, end.Token).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception)
        {
            // Malformed chunks, a body that ends too early, or a limit of the server itself.
            return (HttpStatusCode)exception.StatusCode;
        }
        catch (OperationCanceledException)
        {
            return timeout.IsCancellationRequested ? HttpStatusCode.RequestTimeout : HttpStatusCode.BadRequest;
        }
        catch (IOException)
        {
            // The sender hung up: nobody reads the response.
            return HttpStatusCode.BadRequest;
        }
    }

    private static async Task<HttpStatusCode> FillAsync(HttpRequest request, UnverifiedBody body, CancellationToken cancellationToken)
    {
        byte[] next = new byte[1];
        while (true)
        {
            if (body.Free.IsEmpty)
            {
                // Whether there is more is known before there is room for it.
                if (await request.Body.ReadAsync(next, cancellationToken).ConfigureAwait(false) == 0)
                {
                    return HttpStatusCode.OK;
                }

                if (body.HasMaxSize)
                {
                    return HttpStatusCode.RequestEntityTooLarge;
                }

                if (!body.TryGrow(request.ContentLength))
                {
                    return HttpStatusCode.ServiceUnavailable;
                }

                next.CopyTo(body.Free);
                body.Advance(1);
                continue;
            }

            int count = await request.Body.ReadAsync(body.Free, cancellationToken).ConfigureAwait(false);
            if (count == 0)
            {
                return HttpStatusCode.OK;
            }

            body.Advance(count);
        }
    }
}
