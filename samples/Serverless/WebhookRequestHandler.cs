using System.Net;
using Intercom;

namespace Serverless;

/// <summary>
/// Handles the requests of Intercom in a host that can stop after a response. A notification is handled before the response, and once.
/// </summary>
/// <param name="receiver">Verifies and parses a request.</param>
/// <param name="handlers">The handlers of the application.</param>
/// <param name="store">The notifications that were handled.</param>
public sealed class WebhookRequestHandler(WebhookReceiver receiver, WebhookHandlers handlers, IDeduplicationStore store)
{
    private static readonly TimeSpan DeduplicationWindow = TimeSpan.FromHours(1);

    /// <summary>Gets the maximum size of a body, in bytes.</summary>
    public int MaxBodySize => receiver.MaxBodySize;

    /// <summary>Handles a request. An exception of a handler fails the request, and Intercom delivers the notification again.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="signature">The header X-Hub-Signature; null when there is none.</param>
    /// <param name="body">The body as it was received; null for none.</param>
    /// <param name="cancellationToken">Cancels the handlers when the host stops.</param>
    /// <returns>The status code of the response.</returns>
    public async Task<HttpStatusCode> HandleAsync(string method, string? signature, byte[]? body, CancellationToken cancellationToken)
    {
        WebhookResult result = receiver.Receive(method, signature, body);
        return result.Notification is { } notification ? await HandleOnceAsync(notification, cancellationToken) : result.StatusCode;
    }

    private async Task<HttpStatusCode> HandleOnceAsync(WebhookNotification notification, CancellationToken cancellationToken)
    {
        // Only a ping has no identifier.
        if (notification.Id is not { Length: > 0 } id)
        {
            await handlers.HandleAsync(notification, cancellationToken: cancellationToken);
            return HttpStatusCode.OK;
        }

        return await store.ClaimAsync(id, cancellationToken) switch
        {
            DeduplicationState.Claimed => await HandleClaimedAsync(id, notification, cancellationToken),
            DeduplicationState.Completed => HttpStatusCode.OK,
            _ => HttpStatusCode.ServiceUnavailable,
        };
    }

    private async Task<HttpStatusCode> HandleClaimedAsync(string id, WebhookNotification notification, CancellationToken cancellationToken)
    {
        try
        {
            await handlers.HandleAsync(notification, cancellationToken: cancellationToken);
        }
        catch
        {
            await store.ReleaseAsync(id);
            throw;
        }

        await store.CompleteAsync(id, DeduplicationWindow);
        return HttpStatusCode.OK;
    }
}
