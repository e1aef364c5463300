namespace Intercom;

/// <summary>A kind of export: a background job that is started, polled until it is finished, and then has a file to download.</summary>
internal sealed class ExportJob<T>(
    Func<string, CancellationToken, Task<T>> get,
    Func<string, CancellationToken, Task<IntercomFile>> download,
    Func<T, JobSnapshot> read,
    TimeProvider clock)
    where T : IntercomModel
{
    private readonly BackgroundJob<T> _job = new(get, read, clock);

    /// <summary>Starts a job, waits until it is finished, and returns its result.</summary>
    /// <typeparam name="TStarted">The type of the response to the request that starts the job.</typeparam>
    /// <param name="start">Sends the request that starts the job.</param>
    /// <param name="readStarted">Reads the response to that request.</param>
    /// <param name="progress">Receives the status after each request; null for none.</param>
    /// <param name="polling">Polling settings; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ArgumentException">A polling setting is out of range. Nothing is sent.</exception>
    public Task<ExportResult> ExportAsync<TStarted>(
        Func<CancellationToken, Task<TStarted>> start,
        Func<TStarted, JobSnapshot> readStarted,
        IProgress<JobProgress>? progress,
        PollingOptions? polling,
        CancellationToken cancellationToken)
        where TStarted : IntercomModel =>
        StartAsync(start, readStarted, progress, PollingOptions.Validated(polling), cancellationToken);

    /// <summary>Waits until a job that was started earlier is finished, and returns its result.</summary>
    /// <exception cref="ArgumentException">A polling setting is out of range. Nothing is sent.</exception>
    public Task<ExportResult> ResumeAsync(
        string id,
        IProgress<JobProgress>? progress,
        PollingOptions? polling,
        CancellationToken cancellationToken) =>
        FinishAsync(id, started: null, progress, PollingOptions.Validated(polling), cancellationToken);

    private async Task<ExportResult> StartAsync<TStarted>(
        Func<CancellationToken, Task<TStarted>> start,
        Func<TStarted, JobSnapshot> readStarted,
        IProgress<JobProgress>? progress,
        PollingOptions polling,
        CancellationToken cancellationToken)
        where TStarted : IntercomModel
    {
        TStarted started = await start(cancellationToken).ConfigureAwait(false);
        JobSnapshot response = readStarted(started);
        string id = response.Id is { Length: > 0 } known
            ? known
            : throw new IntercomJobException(
                "without identifier",
                response.Status ?? string.Empty,
                "the response to the request that started it has no identifier");
        try
        {
            return await FinishAsync(id, started as T, progress, polling, cancellationToken).ConfigureAwait(false);
        }
        catch (IntercomException exception) when (exception is not IntercomJobException)
        {
            // The exception contains the identifier, which a caller who just started the job does not know yet.
            throw new IntercomJobException(id, response.Status ?? string.Empty, exception.Message, exception);
        }
    }

    private async Task<ExportResult> FinishAsync(
        string id,
        T? started,
        IProgress<JobProgress>? progress,
        PollingOptions polling,
        CancellationToken cancellationToken)
    {
        JobSnapshot finished = read(await _job.FinishAsync(id, started, progress, polling, cancellationToken).ConfigureAwait(false));
        return new ExportResult(id, finished.Status ?? string.Empty, token => download(id, token), finished.ExpiresAt);
    }
}
