namespace Intercom;

/// <summary>What the exports have in common: a job that is started, asked for until it is finished, and then has a file.</summary>
internal sealed class Export<T>(
    Func<string, CancellationToken, Task<T>> get,
    Func<string, CancellationToken, Task<IntercomFile>> download,
    Func<T, (string? Id, string? Status, DateTimeOffset? ExpiresAt)> read,
    TimeProvider clock)
    where T : IntercomModel
{
    public async Task<ExportedData> RunAsync(
        Func<CancellationToken, Task<T>> start,
        JobWaitOptions waiting,
        IProgress<JobProgress>? progress,
        CancellationToken cancellationToken)
    {
        T started = await start(cancellationToken).ConfigureAwait(false);
        string id = read(started).Id is { Length: > 0 } known
            ? known
            : throw new IntercomJobException("without identifier", read(started).Status ?? string.Empty, "what started it did not say which it is");
        try
        {
            return await FinishAsync(id, started, waiting, progress, cancellationToken).ConfigureAwait(false);
        }
        catch (IntercomException exception) when (exception is not IntercomJobException)
        {
            // Who did not start it by its identifier learns it here.
            throw new IntercomJobException(id, read(started).Status ?? string.Empty, exception.Message, exception);
        }
    }

    public Task<ExportedData> ResumeAsync(string id, JobWaitOptions waiting, IProgress<JobProgress>? progress, CancellationToken cancellationToken) =>
        FinishAsync(id, started: null, waiting, progress, cancellationToken);

    private async Task<ExportedData> FinishAsync(string id, T? started, JobWaitOptions waiting, IProgress<JobProgress>? progress, CancellationToken cancellationToken)
    {
        JobState Read(T answer) => JobState.Of(id, read(answer).Status, answer);
        JobWait<T> wait = new(cancellation => get(id, cancellation), Read, clock, waiting, progress);
        T finished = await wait.FinishAsync(started, cancellationToken).ConfigureAwait(false);
        JobState state = Read(finished);
        state.Demand();
        return new ExportedData(id, state.Status, cancellation => download(id, cancellation), read(finished).ExpiresAt);
    }
}
