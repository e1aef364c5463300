using System.Net;

namespace Intercom;

/// <summary>What came of a request of Intercom.</summary>
public sealed class WebhookReceipt
{
    internal WebhookReceipt(HttpStatusCode statusCode, WebhookNotification? notification = null)
    {
        StatusCode = statusCode;
        Notification = notification;
    }

    /// <summary>The status to answer with: 200, 400 for what is no notification, 401 for a bad signature, 405 for another method, 413 for a body that is too large.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The notification to handle; null when there is none.</summary>
    public WebhookNotification? Notification { get; }
}
