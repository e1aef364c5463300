using System.Net;

namespace Intercom;

/// <summary>
/// Receives webhook requests in any host: checks the size, verifies the signature, and parses the notification. For AWS Lambda, Azure
/// Functions and other hosts; Intercom.Generated.AspNetCore is built on it. It is thread-safe.
/// </summary>
public sealed class WebhookReceiver
{
    /// <summary>The default maximum size of a body, in bytes: 5 MiB.</summary>
    public const int DefaultMaxBodySize = 5 * 1024 * 1024;

    private readonly string[] _clientSecrets;
    private readonly TimeSpan? _maxAge;

    /// <summary>Creates a receiver.</summary>
    /// <param name="clientSecrets">The client secret of the app; several during rotation, each of which is accepted.</param>
    /// <exception cref="ArgumentException">There is no secret, or one is empty.</exception>
    public WebhookReceiver(params string[] clientSecrets)
    {
        WebhookSignature.ValidateSecrets(clientSecrets);
        _clientSecrets = [.. clientSecrets];
    }

    /// <summary>Gets the maximum size of a body, in bytes. Default: 5 MiB.</summary>
    public int MaxBodySize { get; init; } = DefaultMaxBodySize;

    /// <summary>
    /// Gets the maximum age of a notification, measured from its first delivery, or from its creation when that is missing; a notification
    /// without either time is rejected, too. It limits replays of captured requests. Intercom delivers a notification again after a minute,
    /// and for up to two hours after status 429. Default: null, no maximum.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public TimeSpan? MaxAge
    {
        get => _maxAge;
        init => _maxAge = value is null || value > TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The maximum age must be positive.");
    }

    /// <summary>Gets the clock that measures the age of notifications. Default: the system clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Verifies and parses a request.</summary>
    /// <param name="method">The HTTP method. Intercom sends HEAD to check that the endpoint exists.</param>
    /// <param name="signature">The header <c>X-Hub-Signature</c>; null when there is none.</param>
    /// <param name="body">The body as it was received; decoded when the host passes it as Base64. Null for an empty body.</param>
    /// <returns>The status code of the response, and the notification when there is one to handle.</returns>
    public WebhookResult Receive(string method, string? signature, byte[]? body)
    {
        body ??= [];
        return method?.ToUpperInvariant() switch
        {
            "HEAD" => new WebhookResult(HttpStatusCode.OK),
            "POST" when body.Length > MaxBodySize => new WebhookResult(HttpStatusCode.RequestEntityTooLarge),
            "POST" when !WebhookSignature.Verify(body, signature, _clientSecrets) => new WebhookResult(HttpStatusCode.Unauthorized),
            "POST" => Parse(body),
            _ => new WebhookResult(HttpStatusCode.MethodNotAllowed),
        };
    }

    private WebhookResult Parse(byte[] body)
    {
        try
        {
            WebhookNotification notification = WebhookNotification.Parse(body);
            return IsExpired(notification)
                ? new WebhookResult(HttpStatusCode.BadRequest, isExpired: true)
                : new WebhookResult(HttpStatusCode.OK, notification);
        }
        catch (IntercomWebhookException)
        {
            return new WebhookResult(HttpStatusCode.BadRequest);
        }
    }

    private bool IsExpired(WebhookNotification notification) =>
        MaxAge is { } maxAge && !(TimeProvider.GetUtcNow() - (notification.FirstSentAt ?? notification.CreatedAt) <= maxAge);
}
