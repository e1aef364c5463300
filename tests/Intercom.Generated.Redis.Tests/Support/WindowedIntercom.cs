using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Intercom.Redis.Tests.Support;

/// <summary>
/// Counts requests as Intercom does: in windows that begin at whole multiples of their length, with the clock of its own machine.
/// </summary>
internal sealed class WindowedIntercom(int limit, TimeSpan window, TimeSpan clockOffset = default)
{
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<long, int> _counts = new();
    private readonly DateTimeOffset _start = DateTimeOffset.UtcNow + clockOffset;
    private readonly long _started = Stopwatch.GetTimestamp();
    private int _rejected;

    public int Rejected => Volatile.Read(ref _rejected);

    public int Accepted => _counts.Values.Sum();

    private DateTimeOffset Now => _start + Stopwatch.GetElapsedTime(_started);

    /// <summary>The number of requests in each window that was complete: without the first one and the current one.</summary>
    public IReadOnlyList<int> CompleteWindows
    {
        get
        {
            long[] windows = [.. _counts.Keys.Order()];
            return [.. windows.Skip(1).SkipLast(1).Select(number => _counts[number])];
        }
    }

    public IntercomResponse Respond()
    {
        lock (_lock)
        {
            DateTimeOffset now = Now;
            long number = now.Ticks / window.Ticks;
            int count = _counts.GetValueOrDefault(number);
            bool isRejected = count >= limit;
            if (isRejected)
            {
                _rejected++;
            }
            else
            {
                _counts[number] = ++count;
            }

            DateTimeOffset reset = new((number + 1) * window.Ticks, TimeSpan.Zero);
            HttpStatusCode status = isRejected ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK;
            return new IntercomResponse("Contacts.Get", 1, status, Headers(now, reset, count));
        }
    }

    private Dictionary<string, IReadOnlyList<string>> Headers(DateTimeOffset now, DateTimeOffset reset, int count) =>
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["Date"] = [now.ToString("r", CultureInfo.InvariantCulture)],
            ["X-RateLimit-Limit"] = [limit.ToString(CultureInfo.InvariantCulture)],
            ["X-RateLimit-Remaining"] = [(limit - count).ToString(CultureInfo.InvariantCulture)],
            ["X-RateLimit-Reset"] = [reset.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)],
        };
}
