namespace Intercom;

/// <summary>The result of adding a notification to a queue.</summary>
public enum WebhookQueueResult
{
    /// <summary>The notification is in the queue, or there is space for one.</summary>
    Accepted,

    /// <summary>The queue is full. The notification is rejected with 429, and Intercom delivers it again.</summary>
    Full,

    /// <summary>
    /// The queue accepts nothing because it stops. The notification is rejected with 503, and Intercom delivers it again.
    /// </summary>
    Stopping,
}
