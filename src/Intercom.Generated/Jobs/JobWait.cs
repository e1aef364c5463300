namespace Intercom;

/// <summary>Asks for a job until it is finished, less and less often.</summary>
internal sealed class JobWait<T>(
    Func<CancellationToken, Task<T>> ask,
    Func<T, JobState> read,
    TimeProvider clock,
    JobWaitOptions options,
    IProgress<JobProgress>? progress)
    where T : class
{
    private const double Growth = 1.5;

    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _wait = options.FirstWait;

    private TimeSpan Elapsed => clock.GetElapsedTime(_start);

    /// <summary>The job when it is finished, whether it succeeded or not.</summary>
    /// <param name="job">What is known of it; null to ask.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="IntercomJobException">It is not finished within the limit.</exception>
    public async Task<T> FinishAsync(T? job, CancellationToken cancellationToken)
    {
        job ??= await ask(cancellationToken).ConfigureAwait(false);
        JobState state = Tell(job);
        IntercomException? failure = null;
        while (!state.IsFinished)
        {
            await WaitAsync(state, failure, cancellationToken).ConfigureAwait(false);
            try
            {
                job = await ask(cancellationToken).ConfigureAwait(false);
                state = Tell(job);
                failure = null;
            }
            catch (IntercomException exception) when (exception.IsTransient)
            {
                // The job goes on, whether it can be asked for just now or not.
                failure = exception;
            }
        }

        return job;
    }

    private JobState Tell(T job)
    {
        JobState state = read(job);
        progress?.Report(new JobProgress(state.Id, state.Status, Elapsed));
        return state;
    }

    private Task WaitAsync(JobState state, IntercomException? failure, CancellationToken cancellationToken)
    {
        TimeSpan left = options.TimeLeft(Elapsed);
        if (left <= TimeSpan.Zero)
        {
            string limit = FormattableString.Invariant($"it is not finished after {options.TimeLimit.TotalSeconds:0.###} seconds; it can be waited for again by its id");
            throw new IntercomJobException(state.Id, state.Status, limit, failure) { IsUnfinished = true };
        }

        // One response cannot make the wait much longer than the application wants.
        TimeSpan asked = Shorter((failure as IntercomRateLimitException)?.RetryAfter ?? TimeSpan.Zero, Longer(options.LongestWait, RateLimitWindow.MaxLength));
        TimeSpan wait = Shorter(Longer(_wait, asked), left);
        _wait = Shorter(TimeSpan.FromTicks((long)(_wait.Ticks * Growth)), options.LongestWait);
        return DelayAsync(wait, cancellationToken);
    }

#if NET
    private Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken) => Task.Delay(wait, clock, cancellationToken);
#else
    private Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken) => clock.Delay(wait, cancellationToken);
#endif

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static TimeSpan Longer(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
