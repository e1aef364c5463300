namespace Intercom.AspNetCore;

/// <summary>How notifications are taken in.</summary>
public sealed class IntercomWebhookOptions
{
    /// <summary>The client secret of the app; several while it is being changed. At least one.</summary>
    public IList<string> ClientSecrets { get; } = [];

    /// <summary>How many bytes a body may have, 5 MiB when not set; larger ones are answered with 413.</summary>
    public int MaxBodySize { get; set; } = WebhookReceiver.UsualMaxBodySize;

    /// <summary>
    /// Whether a notification is answered before it is handled, as when not set: Intercom waits for 5 seconds, and prefers endpoints that answer within half a second. False to handle it
    /// first; then a handler that throws is answered with 500, and Intercom delivers once more after a minute.
    /// </summary>
    public bool AnswersFirst { get; set; } = true;

    /// <summary>How many notifications may wait to be handled, 1,000 when not set; what comes beyond is answered with 429, and Intercom delivers it later.</summary>
    public int QueueCapacity { get; set; } = 1000;

    /// <summary>How many notifications are handled at a time; 4 when not set.</summary>
    public int Workers { get; set; } = 4;

    /// <summary>For how long a notification that was taken in is known again, an hour when not set. Intercom delivers once more after a minute.</summary>
    public TimeSpan RememberedFor { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Whether notifications that were taken in are remembered in the <c>IDistributedCache</c> of the application, for one that runs in several processes. Two processes that get the same one at the
    /// same moment may both handle it, since such a cache cannot look and write in one step.
    /// </summary>
    public bool UsesDistributedCache { get; set; }

    /// <summary>
    /// Told of a notification that was answered, and that a handler threw for or that no handler got before the application ended (then with an <see cref="OperationCanceledException" />), to keep
    /// it somewhere. Null to log it alone.
    /// </summary>
    public Func<WebhookNotification, Exception, Task>? OnFailure { get; set; }

    internal IEnumerable<string> Problems()
    {
        if (ClientSecrets.Count == 0 || ClientSecrets.Any(string.IsNullOrWhiteSpace))
        {
            yield return "ClientSecrets has no secret, or one that is empty.";
        }

        if (MaxBodySize <= 0)
        {
            yield return "MaxBodySize must be more than nothing.";
        }

        if (QueueCapacity <= 0)
        {
            yield return "QueueCapacity must be more than nothing.";
        }

        if (Workers <= 0)
        {
            yield return "Workers must be more than nothing.";
        }

        if (RememberedFor <= TimeSpan.Zero)
        {
            yield return "RememberedFor must be more than nothing.";
        }
    }
}
