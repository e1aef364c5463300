namespace Intercom;

public partial class JobsClient
{
    /// <inheritdoc />
    public virtual Task<Job> WaitAsync(string jobId, IProgress<JobProgress>? progress = null, JobWaitOptions? waiting = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        WaitAsync(jobId, JobWaitOptions.Checked(waiting), progress, options, cancellationToken);

    private async Task<Job> WaitAsync(string jobId, JobWaitOptions waiting, IProgress<JobProgress>? progress, RequestOptions? options, CancellationToken cancellationToken)
    {
        JobState Read(Job job) => JobState.Of(jobId, job.Status?.Value, job);
        JobWait<Job> wait = new(cancellation => GetAsync(jobId, options, cancellation), Read, Connection.Clock, waiting, progress);
        Job job = await wait.FinishAsync(job: null, cancellationToken).ConfigureAwait(false);
        Read(job).Demand();
        return job;
    }
}
