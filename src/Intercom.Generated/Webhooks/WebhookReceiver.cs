using System.Net;

namespace Intercom;

/// <summary>
/// Takes requests of Intercom apart, wherever they arrive: checks size and signature, then reads the notification. For AWS Lambda, Azure Functions and other places; for ASP.NET Core there is
/// Intercom.Generated.AspNetCore, which stands on it. Thread-safe.
/// </summary>
public sealed class WebhookReceiver
{
    /// <summary>How many bytes a body may have where nothing else is said: 5 MiB.</summary>
    public const int UsualMaxBodySize = 5 * 1024 * 1024;

    private readonly string[] _clientSecrets;

    /// <summary>Makes a receiver.</summary>
    /// <param name="clientSecrets">The client secret of the app; several while it is being changed.</param>
    /// <exception cref="ArgumentException">There is no secret, or one is empty.</exception>
    public WebhookReceiver(params string[] clientSecrets)
    {
        WebhookSignature.CheckSecrets(clientSecrets);
        _clientSecrets = [.. clientSecrets];
    }

    /// <summary>How many bytes a body may have.</summary>
    public int MaxBodySize { get; init; } = UsualMaxBodySize;

    /// <summary>Checks and reads a request.</summary>
    /// <param name="method">The HTTP method. HEAD is how Intercom sees whether the address exists.</param>
    /// <param name="signature">The header <c>X-Hub-Signature</c>; null when there is none.</param>
    /// <param name="body">The body as it came; where it is handed over in Base64, decoded.</param>
    /// <returns>The status to answer with, and the notification when there is one to handle.</returns>
    public WebhookReceipt Receive(string method, string? signature, byte[]? body)
    {
        body ??= [];
        return method?.ToUpperInvariant() switch
        {
            "HEAD" => new WebhookReceipt(HttpStatusCode.OK),
            "POST" when body.Length > MaxBodySize => new WebhookReceipt(HttpStatusCode.RequestEntityTooLarge),
            "POST" when !WebhookSignature.Verify(body, signature, _clientSecrets) => new WebhookReceipt(HttpStatusCode.Unauthorized),
            "POST" => Read(body),
            _ => new WebhookReceipt(HttpStatusCode.MethodNotAllowed),
        };
    }

    private static WebhookReceipt Read(byte[] body)
    {
        try
        {
            return new WebhookReceipt(HttpStatusCode.OK, WebhookNotification.Parse(body));
        }
        catch (IntercomWebhookException)
        {
            return new WebhookReceipt(HttpStatusCode.BadRequest);
        }
    }
}
