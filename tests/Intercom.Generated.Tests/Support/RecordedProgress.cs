namespace Intercom.Tests.Support;

/// <summary>The progress that was reported, recorded at once and in order.</summary>
internal sealed class RecordedProgress(Action<JobProgress>? then = null) : List<JobProgress>, IProgress<JobProgress>
{
    public void Report(JobProgress value)
    {
        Add(value);
        then?.Invoke(value);
    }
}
