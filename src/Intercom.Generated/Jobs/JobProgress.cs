namespace Intercom;

/// <summary>The progress of a background job, reported after each request for its status.</summary>
public sealed class JobProgress
{
    /// <summary>Creates a progress, for test doubles.</summary>
    /// <param name="jobId">Identifier of the job.</param>
    /// <param name="status">Status of the job.</param>
    /// <param name="elapsed">Time since the wait began.</param>
    public JobProgress(string jobId, string status, TimeSpan elapsed)
    {
        JobId = jobId;
        Status = status;
        Elapsed = elapsed;
    }

    /// <summary>Identifier of the job, by which it can be waited for again.</summary>
    public string JobId { get; }

    /// <summary>Status of the job, as the API gives it, such as <c>pending</c> or <c>in_progress</c>; empty when the response has none.</summary>
    public string Status { get; }

    /// <summary>Time since the wait began.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>Returns identifier, status and time.</summary>
    public override string ToString() => MessageSanitizer.Sanitize($"Job {JobId}, {Status}, after {Elapsed}");
}
