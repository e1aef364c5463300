using System.Globalization;

namespace Intercom.TestServer;

/// <summary>Writes the number of resources of a large seed while it is added, every two seconds.</summary>
internal sealed class SeedProgress(TextWriter output, TimeProvider clock) : IProgress<int>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private DateTimeOffset _lastLine = clock.GetUtcNow();

    public void Report(int value)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (now - _lastLine >= Interval)
        {
            output.WriteLine($"Seeding:      {value.ToString(CultureInfo.InvariantCulture)} resources");
            _lastLine = now;
        }
    }
}
