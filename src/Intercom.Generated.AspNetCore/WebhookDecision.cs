namespace Intercom.AspNetCore;

/// <summary>The decision of a filter about a notification.</summary>
public enum WebhookDecision
{
    /// <summary>The notification is accepted and handled.</summary>
    Accept,

    /// <summary>The notification is acknowledged with 200 and not handled.</summary>
    Ignore,

    /// <summary>
    /// The notification is rejected with 429. Intercom sends fewer notifications for a while, and delivers this one again for up to two
    /// hours.
    /// </summary>
    Throttle,

    /// <summary>The notification is rejected with 410. Intercom ends the subscription.</summary>
    Unsubscribe,
}
