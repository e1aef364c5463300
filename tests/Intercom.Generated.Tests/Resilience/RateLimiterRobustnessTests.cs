using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;

namespace Intercom.Tests.Resilience;

/// <summary>Responses with impossible values delay a limiter for one window at most.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class RateLimiterRobustnessTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    private readonly FakeTimeProvider _clock = new(Start);

    [TestCase(50L * 24 * 3600)]
    [TestCase(3600L * 24)]
    [TestCase(3600L)]
    [TestCase(252_000_000_000L - 1_700_000_000L)]
    [TestCase(-3600L)]
    [TestCase(-1_700_000_000L)]
    public async Task An_implausible_reset_delays_requests_for_one_window_at_most(long reset)
    {
        using IntercomRateLimiter limiter = new(_clock);
        Response(limiter, limit: 5, remaining: 0, reset);
        Task<RateLimitLease> waiting = limiter.AcquireAsync().AsTask();

        _clock.Advance(TimeSpan.FromSeconds(10.1));

        (await waiting.WaitAsync(TimeSpan.FromSeconds(10))).IsAcquired.Should().BeTrue();
    }

    [TestCase(50L * 24 * 3600)]
    [TestCase(3600L)]
    [TestCase(-3600L)]
    [TestCase(-50L * 24 * 3600)]
    public async Task An_implausible_date_does_not_move_the_window(long date)
    {
        using IntercomRateLimiter limiter = new(_clock);
        Response(limiter, limit: 5, remaining: 0, reset: 10, Start.AddSeconds(date));
        Task<RateLimitLease> waiting = limiter.AcquireAsync().AsTask();

        _clock.Advance(TimeSpan.FromSeconds(9));
        waiting.IsCompleted.Should().BeFalse();
        _clock.Advance(TimeSpan.FromSeconds(1.1));

        (await waiting.WaitAsync(TimeSpan.FromSeconds(10))).IsAcquired.Should().BeTrue();
    }

    [Test]
    public async Task A_date_that_contradicts_its_reset_is_corrected_by_the_next_response()
    {
        using IntercomRateLimiter limiter = new(_clock);
        Response(limiter, limit: 5, remaining: 0, reset: 3610, Start.AddHours(1));
        Response(limiter, limit: 5, remaining: 0, reset: 10, Start);
        Task<RateLimitLease> waiting = limiter.AcquireAsync().AsTask();

        _clock.Advance(TimeSpan.FromSeconds(10.1));

        (await waiting.WaitAsync(TimeSpan.FromSeconds(10))).IsAcquired.Should().BeTrue();
        limiter.GetStatistics()!.CurrentAvailablePermits.Should().BeInRange(0, 4);
    }

    [TestCase(0)]
    [TestCase(-5)]
    public void A_limit_below_one_is_ignored(int limit)
    {
        using IntercomRateLimiter limiter = new(_clock);
        Response(limiter, limit, remaining: 0, reset: 10, Start);
        Response(limiter, limit: 100, remaining: 99, reset: 10, Start);
        Response(limiter, limit, remaining: 0, reset: 10, Start);

        limiter.GetStatistics()!.CurrentAvailablePermits.Should().BeInRange(95, 99, "the requests of this test are counted");
    }

    [Test]
    public void A_plausible_response_corrects_a_reset_that_was_estimated()
    {
        using IntercomRateLimiter limiter = new(_clock);
        Response(limiter, limit: 100, remaining: 0, reset: 24 * 3600, Start);

        Response(limiter, limit: 100, remaining: 60, reset: 5, Start);

        limiter.GetStatistics()!.CurrentAvailablePermits.Should().Be(60);
    }

    [Test]
    public async Task A_rejection_delays_all_requests_as_requested_but_never_for_an_hour()
    {
        using IntercomRateLimiter limiter = new(_clock);
        limiter.Observe(Response(HttpStatusCode.TooManyRequests, ("Retry-After", "3600")));
        Task<RateLimitLease> waiting = limiter.AcquireAsync().AsTask();
        waiting.IsCompleted.Should().BeFalse();

        _clock.Advance(TimeSpan.FromSeconds(10.1));

        (await waiting.WaitAsync(TimeSpan.FromSeconds(10))).IsAcquired.Should().BeTrue();
    }

    [TestCase("X-RateLimit-Reset", "9223372036854775807")]
    [TestCase("X-RateLimit-Reset", "-9223372036854775808")]
    [TestCase("X-RateLimit-Limit", "9223372036854775807")]
    [TestCase("X-RateLimit-Remaining", "-9223372036854775808")]
    [TestCase("X-RateLimit-Remaining", "9223372036854775807")]
    [TestCase("Date", "Fri, 31 Dec 9999 23:59:59 GMT")]
    [TestCase("Date", "Mon, 01 Jan 0001 00:00:00 GMT")]
    [TestCase("Retry-After", "99999999999999999999")]
    [TestCase("Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task No_header_value_throws_or_blocks_requests(string header, string value)
    {
        using IntercomRateLimiter limiter = new(_clock);
        (string Name, string Value)[] headers =
        [
            .. new[]
            {
                ("X-RateLimit-Limit", "5"),
                ("X-RateLimit-Remaining", "0"),
                ("X-RateLimit-Reset", "1700000010"),
                ("Date", Start.ToString("r", CultureInfo.InvariantCulture)),
            }.Where(usual => usual.Item1 != header),
            (header, value),
        ];
        using (limiter.AttemptAcquire())
        {
            limiter.Observe(Response(HttpStatusCode.TooManyRequests, headers));
            limiter.Observe(Response(HttpStatusCode.OK, headers));
        }

        Task<RateLimitLease> waiting = limiter.AcquireAsync().AsTask();
        _clock.Advance(TimeSpan.FromSeconds(10.1));
        _clock.Advance(TimeSpan.FromSeconds(10.1));

        (await waiting.WaitAsync(TimeSpan.FromSeconds(10))).IsAcquired.Should().BeTrue();
    }

    [Test]
    public async Task Setting_back_the_system_clock_does_not_delay_requests()
    {
        AdjustableClock clock = new();
        using IntercomRateLimiter limiter = new(clock);
        Response(limiter, limit: 5, remaining: 0, reset: 10, Start);
        clock.Offset = -TimeSpan.FromDays(1);
        Task<RateLimitLease> waiting = limiter.AcquireAsync().AsTask();

        clock.Advance(TimeSpan.FromSeconds(10.1));

        (await waiting.WaitAsync(TimeSpan.FromSeconds(10))).IsAcquired.Should().BeTrue();
    }

    [Test]
    public async Task Disposing_ends_waiting_requests_and_cancelling_them_later_does_not_throw()
    {
        IntercomRateLimiter limiter = new(_clock);
        using RateLimitLease held = limiter.AttemptAcquire();
        using CancellationTokenSource cancelling = new();
        Task<RateLimitLease> waiting = limiter.AcquireAsync(cancellationToken: cancelling.Token).AsTask();

        await limiter.DisposeAsync();
        await cancelling.CancelAsync();

        (await waiting).IsAcquired.Should().BeFalse();
    }

    [Test]
    public async Task After_disposal_no_request_waits()
    {
        IntercomRateLimiter limiter = new(_clock);
        await limiter.DisposeAsync();
        using FakeIntercom intercom = FakeIntercom.With(options => options.RateLimiter = limiter);

        IntercomConnectionException error = (await intercom.Client.Awaiting(client => client.Contacts.GetAsync("1"))
            .Should().ThrowAsync<IntercomConnectionException>()).Which;

        error.Message.Should().Contain("rate limiter rejected the request");
        intercom.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task A_processed_request_succeeds_whatever_its_rate_limit_headers()
    {
        using IntercomRateLimiter limiter = new();
        using FakeIntercom intercom = new(
            _ =>
            {
                HttpResponseMessage response = FakeIntercom.Response("""{"id":"1"}""");
                response.Headers.Add("X-RateLimit-Limit", "10");
                response.Headers.Add("X-RateLimit-Remaining", "0");
                response.Headers.Add("X-RateLimit-Reset", "253402300799");
                response.Headers.TryAddWithoutValidation("Date", "Fri, 31 Dec 9999 23:59:00 GMT");
                return response;
            },
            options => options.RateLimiter = limiter);
        using CancellationTokenSource cancelling = new();

        (await intercom.Client.Contacts.GetAsync("1")).Id.Should().Be("1");
        Task<RateLimitLease> waiting = limiter.AcquireAsync(cancellationToken: cancelling.Token).AsTask();
        await cancelling.CancelAsync();

        await waiting.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
    }

    private static void Response(IntercomRateLimiter limiter, int limit, int remaining, long reset, DateTimeOffset? date = null)
    {
        using RateLimitLease lease = limiter.AttemptAcquire();
        List<(string, string)> headers =
        [
            ("X-RateLimit-Limit", limit.ToString(CultureInfo.InvariantCulture)),
            ("X-RateLimit-Remaining", remaining.ToString(CultureInfo.InvariantCulture)),
            ("X-RateLimit-Reset", (Start.ToUnixTimeSeconds() + reset).ToString(CultureInfo.InvariantCulture)),
        ];
        if (date is { } sent)
        {
            headers.Add(("Date", sent.ToString("r", CultureInfo.InvariantCulture)));
        }

        limiter.Observe(Response(HttpStatusCode.OK, [.. headers]));
    }

    private static IntercomResponse Response(HttpStatusCode status, params (string Name, string Value)[] headers) =>
        new(
            "Contacts.Get",
            attempt: 1,
            status,
            headers.ToDictionary(header => header.Name, header => (IReadOnlyList<string>)[header.Value], StringComparer.OrdinalIgnoreCase));

    private sealed class AdjustableClock : TimeProvider
    {
        private readonly FakeTimeProvider _inner = new(Start);

        public TimeSpan Offset { get; set; }

        public override long TimestampFrequency => _inner.TimestampFrequency;

        public void Advance(TimeSpan time) => _inner.Advance(time);

        public override DateTimeOffset GetUtcNow() => _inner.GetUtcNow() + Offset;

        public override long GetTimestamp() => _inner.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            _inner.CreateTimer(callback, state, dueTime, period);
    }
}
