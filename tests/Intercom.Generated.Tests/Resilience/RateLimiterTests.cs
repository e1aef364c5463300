using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;

namespace Intercom.Tests.Resilience;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class RateLimiterTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    private readonly FakeTimeProvider _clock = new(Start);

    [Test]
    public async Task One_request_at_a_time_is_permitted_until_a_response_reports_the_limit()
    {
        using IntercomRateLimiter limiter = new(_clock);
        RateLimitLease first = limiter.AttemptAcquire();
        Task<RateLimitLease> second = limiter.AcquireAsync().AsTask();

        (first.IsAcquired, second.IsCompleted).Should().Be((true, false));

        first.Dispose();
        (await second).IsAcquired.Should().BeTrue();
    }

    [Test]
    public async Task No_more_requests_are_permitted_than_remain_in_the_window()
    {
        using IntercomRateLimiter limiter = new(_clock);
        Response(limiter, limit: 5, remaining: 3, reset: 10);

        RateLimitLease[] given = [.. Enumerable.Range(0, 3).Select(_ => limiter.AttemptAcquire())];
        Task<RateLimitLease> waiting = limiter.AcquireAsync().AsTask();

        given.Should().OnlyContain(lease => lease.IsAcquired);
        waiting.IsCompleted.Should().BeFalse();
        limiter.AttemptAcquire().IsAcquired.Should().BeFalse();

        _clock.Advance(TimeSpan.FromSeconds(10.1));
        (await waiting).IsAcquired.Should().BeTrue();
    }

    [Test]
    public void A_new_window_has_the_limit_minus_the_requests_in_progress()
    {
        using IntercomRateLimiter limiter = new(_clock);
        Response(limiter, limit: 5, remaining: 4, reset: 10);

        _clock.Advance(TimeSpan.FromSeconds(10.1));

        limiter.GetStatistics()!.CurrentAvailablePermits.Should().Be(5);
        limiter.AttemptAcquire().IsAcquired.Should().BeTrue();
        limiter.GetStatistics()!.CurrentAvailablePermits.Should().Be(4);
    }

    [Test]
    public void Requests_of_other_clients_are_read_from_the_responses()
    {
        using IntercomRateLimiter limiter = new(_clock);
        Response(limiter, limit: 100, remaining: 90, reset: 10);
        Response(limiter, limit: 100, remaining: 2, reset: 10);

        limiter.GetStatistics()!.CurrentAvailablePermits.Should().Be(2);
    }

    [Test]
    public void Requests_of_other_clients_are_reserved_in_the_next_window_until_a_response_reports_its_state()
    {
        using IntercomRateLimiter limiter = new(_clock);
        Response(limiter, limit: 100, remaining: 9, reset: 10);

        _clock.Advance(TimeSpan.FromSeconds(10.1));
        limiter.GetStatistics()!.CurrentAvailablePermits.Should().Be(10);

        Response(limiter, limit: 100, remaining: 99, reset: 20);
        limiter.GetStatistics()!.CurrentAvailablePermits.Should().Be(99);
    }

    [Test]
    public void A_response_without_headers_between_two_windows_does_not_hide_later_reports()
    {
        using IntercomRateLimiter limiter = new(_clock);
        Response(limiter, limit: 100, remaining: 99, reset: 10);
        _clock.Advance(TimeSpan.FromSeconds(10.1));
        RespondBare(limiter);

        Response(limiter, limit: 100, remaining: 3, reset: 20);
        limiter.GetStatistics()!.CurrentAvailablePermits.Should().Be(3);

        _clock.Advance(TimeSpan.FromSeconds(10));
        limiter.GetStatistics()!.CurrentAvailablePermits.Should().BeGreaterThan(0);
    }

    [Test]
    public void A_window_without_reports_ends_too()
    {
        using IntercomRateLimiter limiter = new(_clock);
        Response(limiter, limit: 1, remaining: 0, reset: 10);
        _clock.Advance(TimeSpan.FromSeconds(10.1));
        RespondBare(limiter);
        limiter.AttemptAcquire().IsAcquired.Should().BeFalse();

        _clock.Advance(TimeSpan.FromSeconds(10.1));

        limiter.AttemptAcquire().IsAcquired.Should().BeTrue();
    }

    [Test]
    public void After_a_first_response_without_headers_the_next_one_can_report_the_limit()
    {
        using IntercomRateLimiter limiter = new(_clock);
        RespondBare(limiter);
        limiter.GetStatistics()!.CurrentAvailablePermits.Should().Be(1);

        Response(limiter, limit: 100, remaining: 98, reset: 10);

        limiter.GetStatistics()!.CurrentAvailablePermits.Should().Be(98);
    }

    [Test]
    public void Without_reports_the_lowest_documented_limit_applies()
    {
        using IntercomRateLimiter limiter = new(_clock);
        RespondBare(limiter);
        RespondBare(limiter);
        RespondBare(limiter);

        limiter.GetStatistics()!.CurrentAvailablePermits.Should().Be(165, "the call that ends now is counted");
        Response(limiter, limit: 1000, remaining: 900, reset: 10);
        limiter.GetStatistics()!.CurrentAvailablePermits.Should().BeGreaterThan(890);
    }

    [Test]
    public void A_late_response_does_not_raise_the_remaining_requests()
    {
        using IntercomRateLimiter limiter = new(_clock);
        Response(limiter, limit: 100, remaining: 5, reset: 10);
        Response(limiter, limit: 100, remaining: 50, reset: 10);

        limiter.GetStatistics()!.CurrentAvailablePermits.Should().Be(5);
    }

    [Test]
    public async Task The_window_ends_by_the_clock_of_Intercom()
    {
        using IntercomRateLimiter limiter = new(_clock);
        TimeSpan ahead = TimeSpan.FromMinutes(7);
        Response(limiter, limit: 5, remaining: 0, reset: (int)ahead.TotalSeconds + 10, date: Start + ahead);
        Task<RateLimitLease> waiting = limiter.AcquireAsync().AsTask();

        _clock.Advance(TimeSpan.FromSeconds(9));
        waiting.IsCompleted.Should().BeFalse();
        _clock.Advance(TimeSpan.FromSeconds(1.1));

        (await waiting).IsAcquired.Should().BeTrue();
    }

    [Test]
    public async Task Permits_are_granted_in_the_order_of_the_requests()
    {
        using IntercomRateLimiter limiter = new(_clock);
        RateLimitLease held = limiter.AttemptAcquire();
        Task<RateLimitLease>[] waiting = [.. Enumerable.Range(0, 3).Select(_ => limiter.AcquireAsync().AsTask())];
        limiter.GetStatistics()!.CurrentQueuedCount.Should().Be(3);

        held.Dispose();
        (await waiting[0]).Dispose();
        (await waiting[1]).IsAcquired.Should().BeTrue();

        waiting[2].IsCompleted.Should().BeFalse();
    }

    [Test]
    public async Task A_cancelled_request_leaves_the_queue_and_uses_no_permit()
    {
        using CancellationTokenSource cancel = new();
        using IntercomRateLimiter limiter = new(_clock);
        RateLimitLease held = limiter.AttemptAcquire();
        Task<RateLimitLease> cancelled = limiter.AcquireAsync(cancellationToken: cancel.Token).AsTask();
        Task<RateLimitLease> next = limiter.AcquireAsync().AsTask();

        await cancel.CancelAsync();
        held.Dispose();

        (await cancelled.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken
            .Should().Be(cancel.Token);
        (await next).IsAcquired.Should().BeTrue();
    }

    [Test]
    public async Task Disposing_a_limiter_rejects_waiting_requests()
    {
        IntercomRateLimiter limiter = new(_clock);
        limiter.AttemptAcquire();
        Task<RateLimitLease> waiting = limiter.AcquireAsync().AsTask();

        await limiter.DisposeAsync();

        (await waiting).IsAcquired.Should().BeFalse();
    }

    [Test]
    public void An_idle_limiter_reports_its_idle_duration()
    {
        using IntercomRateLimiter limiter = new(_clock);
        RateLimitLease held = limiter.AttemptAcquire();
        limiter.IdleDuration.Should().BeNull();

        held.Dispose();
        _clock.Advance(TimeSpan.FromMinutes(1));

        limiter.IdleDuration.Should().Be(TimeSpan.FromMinutes(1));
    }

    [Test]
    public void More_than_one_permit_at_a_time_is_rejected()
    {
        using IntercomRateLimiter limiter = new(_clock);

        limiter.Invoking(asked => asked.AttemptAcquire(permitCount: 2)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Test]
    public void Clients_with_the_same_key_share_a_limiter()
    {
        using IntercomRateLimiterPool limiters = new();

        limiters.Get("a").Should().BeSameAs(limiters.Get("a")).And.NotBeSameAs(limiters.Get("b"));
        limiters.Invoking(given => given.Get(" ")).Should().Throw<ArgumentException>().WithParameterName("key");
    }

    [Test]
    public async Task A_request_that_the_limiter_rejects_throws_and_is_not_sent()
    {
        using ConcurrencyLimiter none = new(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 0 });
        using RateLimitLease only = none.AttemptAcquire();
        using FakeIntercom intercom = FakeIntercom.With(options => options.RateLimiter = none);

        IntercomConnectionException error = (await intercom.Client.Awaiting(client => client.Contacts.GetAsync("1"))
            .Should().ThrowAsync<IntercomConnectionException>()).Which;

        (error.Attempts, error.IsRetryable).Should().Be((0, true));
        intercom.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task A_request_that_times_out_before_it_gets_a_permit_is_certainly_not_processed()
    {
        using ConcurrencyLimiter busy = new(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 1 });
        using RateLimitLease only = busy.AttemptAcquire();
        using FakeIntercom intercom = FakeIntercom.With(options => options.RateLimiter = busy);
        RequestOptions options = new() { Timeout = TimeSpan.FromMilliseconds(50) };

        IntercomTimeoutException error = (await intercom.Client.Awaiting(client => client.Conversations.ReplyAsync(
            "1", new AdminReplyConversationRequest { AdminId = "1", MessageType = "comment", Body = "Hello" }, options))
            .Should().ThrowAsync<IntercomTimeoutException>()).Which;

        (error.Attempts, error.IsRetryable).Should().Be((0, true));
        intercom.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task Clients_that_share_a_limiter_share_its_reports()
    {
        using IntercomRateLimiter limiter = new(_clock);
        using FakeIntercom first = Announcing(limiter, remaining: 1);
        using FakeIntercom second = Announcing(limiter, remaining: 0);

        await first.Client.Contacts.GetAsync("1");
        await second.Client.Contacts.GetAsync("1");
        Task<Contact> waiting = first.Client.Contacts.GetAsync("1");

        first.Sent.Should().ContainSingle();
        _clock.Advance(TimeSpan.FromSeconds(10.1));
        await waiting;
        first.Sent.Should().HaveCount(2);
    }

    private static FakeIntercom Announcing(IntercomRateLimiter limiter, int remaining) => new(
        _ =>
        {
            HttpResponseMessage response = FakeIntercom.Response("""{"id":"1"}""");
            response.Headers.Add("X-RateLimit-Limit", "5");
            response.Headers.Add("X-RateLimit-Remaining", remaining.ToString(CultureInfo.InvariantCulture));
            response.Headers.Add("X-RateLimit-Reset", (Start.ToUnixTimeSeconds() + 10).ToString(CultureInfo.InvariantCulture));
            return response;
        },
        options => options.RateLimiter = limiter);

    private static void RespondBare(IntercomRateLimiter limiter)
    {
        using RateLimitLease lease = limiter.AttemptAcquire();
        limiter.Observe(new IntercomResponse(
            "Contacts.Get",
            attempt: 1,
            HttpStatusCode.BadGateway,
            new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase)));
    }

    private static void Response(IntercomRateLimiter limiter, int limit, int remaining, int reset, DateTimeOffset? date = null)
    {
        using RateLimitLease lease = limiter.AttemptAcquire();
        Dictionary<string, IReadOnlyList<string>> headers = new(StringComparer.OrdinalIgnoreCase)
        {
            ["X-RateLimit-Limit"] = [limit.ToString(CultureInfo.InvariantCulture)],
            ["X-RateLimit-Remaining"] = [remaining.ToString(CultureInfo.InvariantCulture)],
            ["X-RateLimit-Reset"] = [(Start.ToUnixTimeSeconds() + reset).ToString(CultureInfo.InvariantCulture)],
        };
        if (date is { } sent)
        {
            headers["Date"] = [sent.ToString("r", CultureInfo.InvariantCulture)];
        }

        limiter.Observe(new IntercomResponse("Contacts.Get", attempt: 1, HttpStatusCode.OK, headers));
    }
}
