namespace Intercom;

/// <summary>The outcome that a status of a background job stands for.</summary>
internal enum JobOutcome
{
    /// <summary>The job is not finished, or the status is not known.</summary>
    Unfinished,

    /// <summary>The job succeeded.</summary>
    Succeeded,

    /// <summary>The job succeeded, and there was nothing for it to produce.</summary>
    Empty,

    /// <summary>The job failed or was canceled.</summary>
    Failed,
}
