namespace Intercom;

/// <summary>The progress of a background job, reported after each request for its status.</summary>
public sealed class JobProgress
{
    /// <summary>Creates a progress report, for test doubles.</summary>
    /// <param name="jobId">The identifier of the job.</param>
    /// <param name="status">The status of the job.</param>
    /// <param name="elapsed">The time since polling began.</param>
    public JobProgress(string jobId, string status, TimeSpan elapsed)
    {
        JobId = jobId;
        Status = status;
        Elapsed = elapsed;
    }

    /// <summary>The identifier of the job, by which polling can be resumed.</summary>
    public string JobId { get; }

    /// <summary>The status of the job, such as <c>pending</c> or <c>in_progress</c>; empty when the response has none.</summary>
    public string Status { get; }

    /// <summary>The time since polling began.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>Returns identifier, status and time.</summary>
    public override string ToString() => MessageSanitizer.Sanitize($"Job {JobId}, {Status}, after {Elapsed}");
}
