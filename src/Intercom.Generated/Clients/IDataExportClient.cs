namespace Intercom;

public partial interface IDataExportClient
{
    /// <summary>Exports which content was sent to whom: starts the job, waits until it is finished, and gives what it has made.</summary>
    /// <remarks>
    /// Starting is never repeated by itself where it may have had an effect. While the job is waited for, calls that fail for a while do no harm.
    /// <para>Calls <c>POST /export/content/data</c>, then <c>GET /export/content/data/{job_identifier}</c> until it is finished. The file is not downloaded yet.</para>
    /// </remarks>
    /// <param name="body">The period to export.</param>
    /// <param name="progress">Told of the job each time that Intercom was asked, the first time right after the start; null for no one.</param>
    /// <param name="waiting">How often Intercom is asked, and for how long; null for an hour, at most every 30 seconds.</param>
    /// <param name="options">Settings of each single call; null for those of the client.</param>
    /// <param name="cancellationToken">Ends the wait. The job goes on, until <see cref="CancelAsync" /> ends it.</param>
    /// <returns>The data, ready to be downloaded or read.</returns>
    /// <exception cref="ArgumentException">An argument is missing, cannot be sent, or is out of its range. Nothing is sent.</exception>
    /// <exception cref="IntercomRateLimitException">The workspace has an export job that is not finished, and there is room for one; <see cref="IntercomRateLimitException.IsPendingJobLimit" /> tells it from other limits.</exception>
    /// <exception cref="IntercomJobException">The job failed, was cancelled, is not finished in time, or could not be asked for; its <see cref="IntercomJobException.JobId" /> is there to go on with.</exception>
    /// <exception cref="IntercomException">A call failed for another reason.</exception>
    Task<ExportedData> RunAsync(CreateDataExportRequest body, IProgress<JobProgress>? progress = null, JobWaitOptions? waiting = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Waits for an export that was started before, by this program or another one, and gives what it has made.</summary>
    /// <remarks>
    /// <para>Calls <c>GET /export/content/data/{job_identifier}</c> until it is finished. The file is not downloaded yet.</para>
    /// </remarks>
    /// <param name="jobIdentifier">Identifier of the job.</param>
    /// <param name="progress">Told of the job each time that Intercom was asked, the first time right after the start; null for no one.</param>
    /// <param name="waiting">How often Intercom is asked, and for how long; null for an hour, at most every 30 seconds.</param>
    /// <param name="options">Settings of each single call; null for those of the client.</param>
    /// <param name="cancellationToken">Ends the wait. The job goes on, until <see cref="CancelAsync" /> ends it.</param>
    /// <returns>The data, ready to be downloaded or read.</returns>
    /// <exception cref="ArgumentException">An argument is missing, cannot be sent, or is out of its range. Nothing is sent.</exception>
    /// <exception cref="IntercomJobException">The job failed, was cancelled, or is not finished in time.</exception>
    /// <exception cref="IntercomNotFoundException">There is no such job, or no longer.</exception>
    /// <exception cref="IntercomException">A call failed for another reason.</exception>
    Task<ExportedData> ResumeAsync(string jobIdentifier, IProgress<JobProgress>? progress = null, JobWaitOptions? waiting = null, RequestOptions? options = null, CancellationToken cancellationToken = default);
}
