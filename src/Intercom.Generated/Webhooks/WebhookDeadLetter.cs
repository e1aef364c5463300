namespace Intercom;

/// <summary>A notification whose last attempt failed.</summary>
public sealed class WebhookDeadLetter
{
    /// <summary>Creates a dead letter.</summary>
    /// <param name="id">The identifier of the dead letter in its queue.</param>
    /// <param name="message">The notification.</param>
    /// <param name="error">The type and the message of the exception of the last attempt.</param>
    /// <param name="failedAt">The time of the last attempt.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public WebhookDeadLetter(string id, WebhookMessage message, string error, DateTimeOffset failedAt)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Message = message ?? throw new ArgumentNullException(nameof(message));
        Error = error ?? throw new ArgumentNullException(nameof(error));
        FailedAt = failedAt;
    }

    /// <summary>Gets the identifier of the dead letter in its queue.</summary>
    public string Id { get; }

    /// <summary>Gets the notification, with the number of the last attempt.</summary>
    public WebhookMessage Message { get; }

    /// <summary>Gets the type and the message of the exception of the last attempt.</summary>
    public string Error { get; }

    /// <summary>Gets the time of the last attempt.</summary>
    public DateTimeOffset FailedAt { get; }

    /// <summary>Returns topic, identifier, attempt and error.</summary>
    public override string ToString() => $"{Message}: {Error}";
}
