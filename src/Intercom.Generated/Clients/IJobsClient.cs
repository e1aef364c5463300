namespace Intercom;

public partial interface IJobsClient
{
    /// <summary>Waits until a job is finished, such as the one that makes a ticket.</summary>
    /// <remarks>
    /// Calls that fail for a while do no harm.
    /// <para>Calls <c>GET /jobs/status/{job_id}</c> until it is finished.</para>
    /// </remarks>
    /// <param name="jobId">Identifier of the job, from the answer that started it.</param>
    /// <param name="progress">Told of the job each time that Intercom was asked, the first time right after the start; null for no one.</param>
    /// <param name="waiting">How often Intercom is asked, and for how long; null for an hour, at most every 30 seconds.</param>
    /// <param name="options">Settings of each single call; null for those of the client.</param>
    /// <param name="cancellationToken">Ends the wait. The job goes on: Intercom offers no call that ends it.</param>
    /// <returns>The job, which has succeeded.</returns>
    /// <exception cref="ArgumentException">An argument is missing, cannot be sent, or is out of its range. Nothing is sent.</exception>
    /// <exception cref="IntercomJobException">The job failed or is not finished in time.</exception>
    /// <exception cref="IntercomNotFoundException">There is no such job, or no longer.</exception>
    /// <exception cref="IntercomException">A call failed for another reason.</exception>
    Task<Job> WaitAsync(string jobId, IProgress<JobProgress>? progress = null, JobWaitOptions? waiting = null, RequestOptions? options = null, CancellationToken cancellationToken = default);
}
