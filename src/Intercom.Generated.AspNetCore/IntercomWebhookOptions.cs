namespace Intercom.AspNetCore;

/// <summary>Options for receiving notifications. They are validated when the application starts.</summary>
public sealed class IntercomWebhookOptions
{
    /// <summary>
    /// Gets the client secrets of the app: at least one; several during rotation, each of which is accepted.
    /// </summary>
    public IList<string> ClientSecrets { get; } = [];

    /// <summary>Gets or sets the maximum size of a body, in bytes. Larger ones are rejected with 413. Default: 5 MiB.</summary>
    public int MaxBodySize { get; set; } = WebhookReceiver.DefaultMaxBodySize;

    /// <summary>
    /// Gets or sets the maximum total size, in bytes, of bodies that are being received and whose signature is not verified yet. Requests
    /// beyond it are rejected with 503. At least twice <see cref="MaxBodySize" />. Default: 64 MiB.
    /// </summary>
    public long MaxUnverifiedBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>
    /// Gets or sets the time in which a body must arrive. Slower ones are rejected with 408. Intercom itself waits 5 seconds. Default: 10
    /// seconds.
    /// </summary>
    public TimeSpan BodyTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Gets or sets the maximum age of a notification, measured from its first delivery, or from its creation when that is missing. Older
    /// notifications, and those without either time, are rejected with 400. It limits replays of captured requests; with a
    /// <see cref="DeduplicationWindow" /> of at least that length, a replay is not handled again. Intercom delivers a notification again
    /// after a minute, and for up to two hours after status 429. Default: null, no maximum.
    /// </summary>
    public TimeSpan? MaxAge { get; set; }

    /// <summary>
    /// Gets or sets a value that indicates whether a notification is acknowledged with 200 before it is handled. Intercom waits 5 seconds
    /// for a response, and prefers endpoints that respond within half a second. False handles the notification first: an exception of a
    /// handler causes status 500, and Intercom delivers again after a minute; a redelivery that arrives in the meantime waits for the
    /// outcome for up to 4 seconds, and is then rejected with 503. Default: true.
    /// </summary>
    public bool AcknowledgeFirst { get; set; } = true;

    /// <summary>
    /// Gets or sets the maximum number of notifications in the queue. Further ones are rejected with 429, and Intercom delivers them later.
    /// Default: 1,000.
    /// </summary>
    public int QueueCapacity { get; set; } = 1000;

    /// <summary>Gets or sets the maximum number of queued notifications that are handled at the same time. Default: 4.</summary>
    public int MaxConcurrency { get; set; } = 4;

    /// <summary>Gets or sets the time during which a redelivery of an accepted notification is recognized. Default: 1 hour.</summary>
    public TimeSpan DeduplicationWindow { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Gets or sets a value that indicates whether accepted notifications are recorded in the <c>IDistributedCache</c> of the application,
    /// for applications that run in several processes. Two processes that receive the same notification at the same moment may both handle
    /// it, since such a cache has no atomic read and write. Default: false, in memory.
    /// </summary>
    public bool UseDistributedCache { get; set; }

    /// <summary>
    /// Gets or sets the time that handlers have to end after they are cancelled because the application stops, and the time that
    /// <see cref="OnFailure" /> has after that. It is part of <c>HostOptions.ShutdownTimeout</c>, of which it uses at most half. Default: 5
    /// seconds.
    /// </summary>
    public TimeSpan ShutdownGracePeriod { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets the number and delay of attempts to handle an acknowledged notification. Default: one attempt.</summary>
    public IntercomWebhookRetryOptions Retry { get; } = new();

    /// <summary>
    /// Gets or sets the callback for an acknowledged notification that could not be handled, for example to store it elsewhere. It is
    /// called after the last attempt, and receives the exception of the handler, or an <see cref="OperationCanceledException" /> when the
    /// application stopped before the handler was called or while it was running. Default: null, failures are only logged.
    /// </summary>
    public Func<WebhookNotification, Exception, Task>? OnFailure { get; set; }

    internal IEnumerable<string> Validate()
    {
        if (ClientSecrets.Count == 0 || ClientSecrets.Any(string.IsNullOrWhiteSpace))
        {
            yield return "ClientSecrets must contain at least one secret, and no empty one.";
        }

        if (MaxBodySize <= 0)
        {
            yield return "MaxBodySize must be positive.";
        }

        if (MaxUnverifiedBytes < 2L * MaxBodySize)
        {
            yield return "MaxUnverifiedBytes must be at least twice MaxBodySize.";
        }

        if (QueueCapacity <= 0)
        {
            yield return "QueueCapacity must be positive.";
        }

        if (MaxConcurrency <= 0)
        {
            yield return "MaxConcurrency must be positive.";
        }

        if (Retry.MaxAttempts is < 1 or > MaxAttempts)
        {
            yield return $"Retry.MaxAttempts must be 1 to {MaxAttempts}.";
        }

        if (Retry.BaseDelay > Retry.MaxDelay)
        {
            yield return "Retry.BaseDelay must not exceed Retry.MaxDelay.";
        }

        foreach ((string name, _) in Durations().Where(duration => duration.Value <= TimeSpan.Zero || duration.Value > MaxDuration))
        {
            yield return $"{name} must be positive and at most {MaxDuration.Days} days.";
        }
    }

    private const int MaxAttempts = 1000;

    private static TimeSpan MaxDuration => TimeSpan.FromDays(40);

    private IEnumerable<(string Name, TimeSpan Value)> Durations() =>
    [
        (nameof(BodyTimeout), BodyTimeout),
        (nameof(DeduplicationWindow), DeduplicationWindow),
        (nameof(ShutdownGracePeriod), ShutdownGracePeriod),
        ("Retry.BaseDelay", Retry.BaseDelay),
        ("Retry.MaxDelay", Retry.MaxDelay),
        .. MaxAge is { } maxAge ? [(nameof(MaxAge), maxAge)] : Array.Empty<(string, TimeSpan)>(),
    ];
}
