namespace Intercom;

/// <summary>A job in the background, such as an export, gave nothing: it failed, was cancelled, is not finished yet, or made a file that cannot be read.</summary>
public class IntercomJobException : IntercomException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="jobId">Identifier of the job.</param>
    /// <param name="status">The last known state of the job, in the words of the API.</param>
    /// <param name="reason">What went wrong, in words.</param>
    /// <param name="innerException">What caused it; null for nothing.</param>
    public IntercomJobException(string jobId, string status, string reason, Exception? innerException = null)
        : base($"Job {jobId} is {(string.IsNullOrEmpty(status) ? "in an unknown state" : status)}: {reason}", innerException)
    {
        JobId = jobId;
        Status = status;
        FailureReason = reason;
        Operation = (innerException as IntercomException)?.Operation;
    }

    /// <summary>Identifier of the job, by which it can be waited for or downloaded again.</summary>
    public string JobId { get; }

    /// <summary>The last known state of the job in the words of the API, such as <c>failed</c> or <c>canceled</c>; empty when it said none.</summary>
    public string Status { get; }

    /// <summary>What went wrong, in words.</summary>
    public string FailureReason { get; }

    /// <summary>Whether the job goes on, and can be waited for again by its identifier.</summary>
    public bool IsUnfinished { get; internal init; }

    /// <inheritdoc />
    public override bool IsTransient => IsUnfinished;
}
