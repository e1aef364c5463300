namespace Intercom.AspNetCore;

/// <summary>The state in which a delivery finds its notification.</summary>
internal enum DeduplicationState
{
    /// <summary>This delivery is the first one, or all earlier ones failed.</summary>
    Claimed,

    /// <summary>Another delivery is being processed.</summary>
    InProgress,

    /// <summary>Another delivery was queued or handled.</summary>
    Completed,
}
