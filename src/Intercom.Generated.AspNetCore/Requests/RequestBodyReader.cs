using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>
/// Reads bodies of unknown senders, with a maximum size, a timeout and a memory budget. Errors of the sender do not throw.
/// </summary>
internal sealed class RequestBodyReader(IOptions<IntercomWebhookOptions> options, TimeProvider clock)
{
    /// <summary>Reads the body of a request.</summary>
    /// <returns>200 when the body was read; otherwise the status code of the response.</returns>
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
            // Malformed chunks, an incomplete body, or a limit of the server.
            return (HttpStatusCode)exception.StatusCode;
        }
        catch (OperationCanceledException)
        {
            return timeout.IsCancellationRequested ? HttpStatusCode.RequestTimeout : HttpStatusCode.BadRequest;
        }
        catch (IOException)
        {
            // The sender disconnected: nobody reads the response.
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
                // Checks whether there is more before memory is reserved for it.
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
