using System.Net;

namespace Intercom;

/// <summary>The result of receiving a request: the status code of the response, and the notification to handle.</summary>
public sealed class WebhookResult
{
    internal WebhookResult(HttpStatusCode statusCode, WebhookNotification? notification = null, bool isExpired = false)
    {
        StatusCode = statusCode;
        Notification = notification;
        IsExpired = isExpired;
    }

    /// <summary>
    /// Gets the status code of the response: 200, 400 for a body that is not a notification or is older than
    /// <see cref="WebhookReceiver.MaxAge" />, 401 for an invalid signature, 405 for another method, 413 for a body that is too large.
    /// </summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>Gets the notification to handle; null when there is none.</summary>
    public WebhookNotification? Notification { get; }

    /// <summary>
    /// Gets a value that indicates whether the request had a valid signature, but was rejected as older than
    /// <see cref="WebhookReceiver.MaxAge" />.
    /// </summary>
    public bool IsExpired { get; }
}
