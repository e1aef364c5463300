namespace Intercom.AspNetCore;

/// <summary>What becomes of a notification.</summary>
public enum WebhookDecision
{
    /// <summary>It is handled.</summary>
    Take,

    /// <summary>It is answered with 200 and not handled.</summary>
    Ignore,

    /// <summary>It is answered with 429: Intercom sends less for a while, and this one again later.</summary>
    Throttle,

    /// <summary>It is answered with 410: Intercom ends the subscription.</summary>
    Unsubscribe,
}
