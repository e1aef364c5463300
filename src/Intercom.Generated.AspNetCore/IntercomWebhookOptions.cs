namespace Intercom.AspNetCore;

/// <summary>Options for receiving notifications. They are validated when the application starts.</summary>
public sealed class IntercomWebhookOptions
{
    /// <summary>
    /// Gets the client secrets of the app. At least one; several while the secret is being rotated, each of which verifies.
    /// </summary>
    public IList<string> ClientSecrets { get; } = [];

    /// <summary>Gets or sets the maximum size of a body, in bytes. Larger ones are rejected with 413. Default: 5 MiB.</summary>
    public int MaxBodySize { get; set; } = WebhookReceiver.DefaultMaxBodySize;

    /// <summary>
    /// Gets or sets the maximum number of bytes that all bodies together take which are being received and whose signature is not verified.
    /// Requests beyond are rejected with 503. At least twice <see cref="MaxBodySize" />. Default: 64 MiB.
    /// </summary>
    public long MaxUnverifiedBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>
    /// Gets or sets the time in which a body must arrive. Slower ones are rejected with 408. Intercom itself waits 5 seconds. Default: 10
    /// seconds.
    /// </summary>
    public TimeSpan BodyTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Gets or sets the maximum age of a notification, by the time at which it was first sent, or created where that is missing. Older ones
    /// are rejected with 400, and those without either time. It limits how long a captured request can be replayed; with a
    /// <see cref="DeduplicationWindow" /> of at least that length, a replay is not handled again. Intercom delivers a notification again
    /// after a minute, and for up to two hours after 429. Null for no limit. Default: null.
    /// </summary>
    public TimeSpan? MaxAge { get; set; }

    /// <summary>
    /// Gets or sets whether a notification is acknowledged with 200 before it is handled. Intercom waits 5 seconds for a response, and
    /// prefers endpoints that respond within half a second. False to handle it first: a handler that throws is responded to with 500, and
    /// Intercom delivers again after a minute; a redelivery that arrives while the notification is being handled waits for the outcome, for
    /// up to 4 seconds, and is then rejected with 503. Default: true.
    /// </summary>
    public bool AcknowledgeFirst { get; set; } = true;

    /// <summary>
    /// Gets or sets the maximum number of notifications that wait to be handled. Further ones are rejected with 429, and Intercom delivers
    /// them later. Default: 1,000.
    /// </summary>
    public int QueueCapacity { get; set; } = 1000;

    /// <summary>Gets or sets the maximum number of queued notifications that are handled at the same time. Default: 4.</summary>
    public int MaxConcurrency { get; set; } = 4;

    /// <summary>Gets or sets the time during which a redelivery of an accepted notification is recognized. Default: 1 hour.</summary>
    public TimeSpan DeduplicationWindow { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Gets or sets whether accepted notifications are recorded in the <c>IDistributedCache</c> of the application, for applications that
    /// run in several processes. Two processes that receive the same notification at the same moment may both handle it, since such a cache
    /// cannot read and write in one step. Default: false, in memory.
    /// </summary>
    public bool UseDistributedCache { get; set; }

    /// <summary>
    /// Gets or sets the time that handlers have to end after they are cancelled because the application stops, and the time that
    /// <see cref="OnFailure" /> has after that. It is part of <c>HostOptions.ShutdownTimeout</c> as far as half of that allows it. Default:
    /// 5 seconds.
    /// </summary>
    public TimeSpan ShutdownGracePeriod { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Gets or sets the callback for an acknowledged notification that could not be handled, to store it elsewhere: with the exception of
    /// the handler, or with an <see cref="OperationCanceledException" /> when the application stopped before the handler was called or
    /// while it was running. Null to log the failure only. Default: null.
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

        foreach ((string name, _) in Durations().Where(duration => duration.Value <= TimeSpan.Zero || duration.Value > MaxDuration))
        {
            yield return $"{name} must be positive and at most {MaxDuration.Days} days.";
        }
    }

    private static TimeSpan MaxDuration => TimeSpan.FromDays(40);

    private IEnumerable<(string Name, TimeSpan Value)> Durations() =>
    [
        (nameof(BodyTimeout), BodyTimeout),
        (nameof(DeduplicationWindow), DeduplicationWindow),
        (nameof(ShutdownGracePeriod), ShutdownGracePeriod),
        .. MaxAge is { } maxAge ? [(nameof(MaxAge), maxAge)] : Array.Empty<(string, TimeSpan)>(),
    ];
}
