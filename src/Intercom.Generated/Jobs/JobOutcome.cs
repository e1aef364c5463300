namespace Intercom;

/// <summary>The outcome of a background job.</summary>
internal enum JobOutcome
{
    /// <summary>The job is not finished, or its status is unknown.</summary>
    Unfinished,

    /// <summary>The job succeeded.</summary>
    Succeeded,

    /// <summary>The job succeeded, but had nothing to produce.</summary>
    Empty,

    /// <summary>The job failed or was canceled.</summary>
    Failed,
}
