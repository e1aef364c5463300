namespace Intercom;

/// <summary>How far a job in the background is. Told each time that Intercom was asked.</summary>
public sealed class JobProgress
{
    /// <summary>Makes a progress, as test doubles tell it.</summary>
    /// <param name="jobId">Identifier of the job.</param>
    /// <param name="status">The state of the job.</param>
    /// <param name="elapsed">How long the job has been waited for.</param>
    public JobProgress(string jobId, string status, TimeSpan elapsed)
    {
        JobId = jobId;
        Status = status;
        Elapsed = elapsed;
    }

    /// <summary>Identifier of the job, by which it can be waited for again.</summary>
    public string JobId { get; }

    /// <summary>The state of the job in the words of the API, such as <c>pending</c> or <c>in_progress</c>; empty when it says none.</summary>
    public string Status { get; }

    /// <summary>How long the job has been waited for by this call.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>Job, state and time.</summary>
    public override string ToString() => MessageText.Clean($"Job {JobId}, {Status}, after {Elapsed}");
}
