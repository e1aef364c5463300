using System.Diagnostics;
using System.Globalization;

namespace Intercom.Benchmarks.Load;

/// <summary>Writes how far a measurement is, every two seconds: to standard error, since standard output has the figures.</summary>
/// <param name="unit">What is counted, in the plural.</param>
/// <param name="total">The number of them at the end.</param>
internal sealed class LoadProgress(string unit, long total)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private long _lastLine = Stopwatch.GetTimestamp();

    public void Report(long done)
    {
        if (Stopwatch.GetElapsedTime(_lastLine) >= Interval)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {total:N0} {unit}"));
            _lastLine = Stopwatch.GetTimestamp();
        }
    }
}
