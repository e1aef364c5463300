namespace Intercom;

/// <summary>Requests the status of a background job until it is finished, at growing intervals.</summary>
internal sealed class JobPoller<T>(
    Func<CancellationToken, Task<T>> get,
    Func<T, JobState> read,
    TimeProvider clock,
    PollingOptions polling,
    IProgress<JobProgress>? progress)
    where T : class
{
    private const double Growth = 1.5;

    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _interval = polling.InitialInterval;

    private TimeSpan Elapsed => clock.GetElapsedTime(_start);

    /// <summary>Returns the job when it is finished, whether it succeeded or not.</summary>
    /// <param name="job">The last response about the job; null to request one.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="IntercomJobException">The job is not finished within the timeout.</exception>
    public async Task<T> FinishAsync(T? job, CancellationToken cancellationToken)
    {
        job ??= await get(cancellationToken).ConfigureAwait(false);
        JobState state = Report(job);
        IntercomException? failure = null;
        while (!state.IsFinished)
        {
            await WaitAsync(state, failure, cancellationToken).ConfigureAwait(false);
            try
            {
                job = await get(cancellationToken).ConfigureAwait(false);
                state = Report(job);
                failure = null;
            }
            catch (IntercomException exception) when (exception.IsTransient)
            {
                // The job continues, whether its status can be requested just now or not.
                failure = exception;
            }
        }

        return job;
    }

    private JobState Report(T job)
    {
        JobState state = read(job);
        progress?.Report(new JobProgress(state.Id, state.Status, Elapsed));
        return state;
    }

    private Task WaitAsync(JobState state, IntercomException? failure, CancellationToken cancellationToken)
    {
        TimeSpan left = polling.TimeLeft(Elapsed);
        if (left <= TimeSpan.Zero)
        {
            string reason = FormattableString.Invariant(
                $"it is not finished after {polling.Timeout.TotalSeconds:0.###} seconds; polling can be resumed with its id");
            throw new IntercomJobException(state.Id, state.Status, reason, failure) { IsUnfinished = true };
        }

        // One response cannot extend the interval far beyond the settings.
        TimeSpan requested = Shorter(
            (failure as IntercomRateLimitException)?.RetryAfter ?? TimeSpan.Zero,
            Longer(polling.MaxInterval, RateLimitWindow.MaxLength));
        TimeSpan wait = Shorter(Longer(_interval, requested), left);
        _interval = Shorter(TimeSpan.FromTicks((long)(_interval.Ticks * Growth)), polling.MaxInterval);
        return clock.Delay(wait, cancellationToken);
    }

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static TimeSpan Longer(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
