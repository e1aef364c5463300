namespace Intercom.AspNetCore;

/// <summary>The state of a notification when a delivery arrives.</summary>
internal enum DeduplicationState
{
    /// <summary>This delivery is the first one, or all earlier ones failed.</summary>
    Claimed,

    /// <summary>Another delivery is being processed.</summary>
    InProgress,

    /// <summary>Another delivery was queued or handled.</summary>
    Completed,
}
