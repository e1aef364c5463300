using System.Net;

namespace Intercom.Testing.Webhooks;

/// <summary>
/// The delivery state of an address. Status 429 throttles it, many consecutive failures pause it, and status 410 or failures for more
/// than a week close it.
/// </summary>
internal sealed class WebhookEndpoint
{
    private const int MaxFailures = 1000;

    private static readonly TimeSpan MinThrottle = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MaxThrottle = TimeSpan.FromHours(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan FailureWindow = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan MaxFailing = TimeSpan.FromDays(7);

    private readonly object _gate = new();
    private TimeSpan _throttle;
    private DateTimeOffset _waitUntil;
    private DateTimeOffset? _failingSince;
    private DateTimeOffset _windowStart;
    private int _failures;

    /// <summary>Maximum time that a notification waits before it is dropped.</summary>
    public static TimeSpan MaxWait => MaxThrottle;

    /// <summary>Whether the subscription of the address ends.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The time until the next notification can be sent; zero or less if it can be sent now.</summary>
    public TimeSpan Delay(DateTimeOffset now)
    {
        lock (_gate)
        {
            return _waitUntil - now;
        }
    }

    /// <summary>Updates the state after an attempt.</summary>
    /// <param name="delivery">The attempt.</param>
    /// <param name="now">The time.</param>
    public void Report(WebhookDelivery delivery, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (delivery.IsDelivered)
            {
                _throttle = TimeSpan.Zero;
                _failingSince = null;
                _failures = 0;
            }
            else if (delivery.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Throttle(now);
            }
            else
            {
                IsClosed |= delivery.StatusCode == HttpStatusCode.Gone;
                Fail(now);
            }
        }
    }

    // Concurrent notifications throttle the address once.
    private void Throttle(DateTimeOffset now)
    {
        if (now < _waitUntil)
        {
            return;
        }

        _throttle = _throttle == TimeSpan.Zero ? MinThrottle : TimeSpan.FromTicks(Math.Min(_throttle.Ticks * 2, MaxThrottle.Ticks));
        _waitUntil = now + _throttle;
    }

    private void Fail(DateTimeOffset now)
    {
        _failingSince ??= now;
        IsClosed |= now - _failingSince > MaxFailing;
        if (_failures == 0 || now - _windowStart > FailureWindow)
        {
            _windowStart = now;
            _failures = 0;
        }

        if (++_failures > MaxFailures)
        {
            _failures = 0;
            _waitUntil = now + Pause;
        }
    }
}
