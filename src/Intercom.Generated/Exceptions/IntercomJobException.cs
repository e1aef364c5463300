namespace Intercom;

/// <summary>
/// A background job, such as an export, has no result: it failed, was cancelled, is still running, or its file cannot be read.
/// </summary>
public class IntercomJobException : IntercomException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="jobId">Identifier of the job.</param>
    /// <param name="status">The last known status of the job, as in the API.</param>
    /// <param name="reason">The reason, as a sentence.</param>
    /// <param name="innerException">The cause; null for none.</param>
    public IntercomJobException(string jobId, string status, string reason, Exception? innerException = null)
        : base($"Job {jobId} is {(string.IsNullOrEmpty(status) ? "in an unknown state" : status)}: {reason}", innerException)
    {
        JobId = jobId;
        Status = status;
        FailureReason = reason;
        Operation = (innerException as IntercomException)?.Operation;
    }

    /// <summary>The identifier of the job, by which polling or the download can be resumed.</summary>
    public string JobId { get; }

    /// <summary>The last known status of the job, such as <c>failed</c> or <c>canceled</c>; empty when unknown.</summary>
    public string Status { get; }

    /// <summary>The reason, as a sentence.</summary>
    public string FailureReason { get; }

    /// <summary>Indicates whether the job is still running. Polling can be resumed with <see cref="JobId" />.</summary>
    public bool IsUnfinished { get; internal init; }

    /// <inheritdoc />
    public override bool IsTransient => IsUnfinished;
}
