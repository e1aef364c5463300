namespace Intercom;

/// <summary>A kind of background job, with the requests for its status and the meaning of the responses.</summary>
internal sealed class BackgroundJob<T>(
    Func<string, CancellationToken, Task<T>> get,
    Func<T, JobSnapshot> read,
    TimeProvider clock)
    where T : IntercomModel
{
    /// <summary>Waits until a job is finished, and returns the last response about it.</summary>
    /// <exception cref="ArgumentException">A polling setting is out of range. Nothing is sent.</exception>
    public Task<T> WaitAsync(string id, IProgress<JobProgress>? progress, PollingOptions? polling, CancellationToken cancellationToken) =>
        FinishAsync(id, last: null, progress, PollingOptions.Validated(polling), cancellationToken);

    /// <summary>Waits until a job is finished, and returns the last response about it.</summary>
    /// <param name="id">Identifier of the job.</param>
    /// <param name="last">The last response about the job; null to request one.</param>
    /// <param name="progress">Receives the status after each request; null for none.</param>
    /// <param name="polling">Validated polling settings.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="IntercomJobException">The job failed, or is not finished within the timeout.</exception>
    public async Task<T> FinishAsync(
        string id,
        T? last,
        IProgress<JobProgress>? progress,
        PollingOptions polling,
        CancellationToken cancellationToken)
    {
        JobState Read(T response) => JobState.Of(id, read(response).Status, response);
        JobPoller<T> poller = new(token => get(id, token), Read, clock, polling, progress);
        T finished = await poller.FinishAsync(last, cancellationToken).ConfigureAwait(false);
        Read(finished).ThrowIfFailed();
        return finished;
    }
}
