namespace Intercom.Tests.Support;

/// <summary>The progress that was reported, recorded immediately and in order.</summary>
internal sealed class RecordedProgress<T>(Action<T>? then = null) : List<T>, IProgress<T>
{
    public void Report(T value)
    {
        Add(value);
        then?.Invoke(value);
    }
}
