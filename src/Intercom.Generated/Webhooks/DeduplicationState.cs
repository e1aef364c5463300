namespace Intercom;

/// <summary>The state of a notification when a delivery of it arrives.</summary>
public enum DeduplicationState
{
    /// <summary>This delivery is the first one, or all earlier ones failed. It has claimed the notification.</summary>
    Claimed,

    /// <summary>Another delivery is being processed.</summary>
    InProgress,

    /// <summary>Another delivery was queued or handled.</summary>
    Completed,
}
