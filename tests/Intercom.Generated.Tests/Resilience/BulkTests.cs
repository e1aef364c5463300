using System.Net;

namespace Intercom.Tests.Resilience;

/// <summary>Many callers of one client that was given no limiter.</summary>
public class BulkTests
{
    private const int Speed = 100;

    [TestCase(true)]
    [TestCase(false)]
    public async Task Concurrent_callers_stay_within_the_limit_without_exceptions_and_setup(bool tellsLimit)
    {
        const int Callers = 64;
        const int Calls = 2000;
        FastClock clock = new(Speed);
        WindowedServer server = new(clock, limit: 166, tellsLimit);
        using FakeIntercom intercom = Create(clock, server);
        int left = tellsLimit ? Calls : Calls / 4;
        int expected = left;

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await intercom.Client.Contacts.GetAsync("1");
            }
        })));

        server.Accepted.Should().Be(expected);
        server.Rejected.Should().BePositive("the limit was met");
    }

    [Test]
    public async Task After_the_first_rejection_all_callers_wait_for_the_next_window_together()
    {
        FastClock clock = new(Speed);
        WindowedServer server = new(clock, limit: 5);
        using FakeIntercom intercom = Create(clock, server);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => intercom.Client.Contacts.GetAsync("1"))));

        server.Accepted.Should().Be(20);
        server.Rejected.Should().BeLessThan(40, "each caller would otherwise be rejected in each of four windows");
    }

    [Test]
    public async Task A_request_that_is_rejected_more_often_than_MaxRetries_continues_within_its_timeout()
    {
        InstantClock clock = new();
        int rejections = 0;
        using FakeIntercom intercom = new(
            _ => ++rejections <= 10 ? FakeIntercom.Response("{}", HttpStatusCode.TooManyRequests) : FakeIntercom.Response("""{"id":"1"}"""),
            options => (options.TimeProvider, options.Retry, options.Timeout) = (clock, new IntercomRetryOptions
            {
                MaxRetries = 1,
                MaxDelay = TimeSpan.FromSeconds(5),
            }, TimeSpan.FromMinutes(10)));

        (await intercom.Client.Contacts.GetAsync("1")).Id.Should().Be("1");

        intercom.Sent.Should().HaveCount(11);
    }

    [Test]
    public async Task A_request_that_is_always_rejected_throws_the_rejection_when_the_next_delay_exceeds_its_timeout()
    {
        InstantClock clock = new();
        using FakeIntercom intercom = new(
            _ => FakeIntercom.Response("{}", HttpStatusCode.TooManyRequests),
            options => (options.TimeProvider, options.Retry) = (clock, new IntercomRetryOptions()));

        IntercomRateLimitException error = (await intercom.Client.Awaiting(client => client.Contacts.GetAsync("1"))
            .Should().ThrowAsync<IntercomRateLimitException>()).Which;

        error.Attempts.Should().BeGreaterThan(3);
        clock.Waits.Sum(wait => wait.TotalSeconds).Should().BeLessThan(100);
    }

    [Test]
    public async Task A_rejection_that_requests_more_than_the_maximum_delay_uses_up_a_retry()
    {
        InstantClock clock = new();
        using FakeIntercom intercom = new(
            _ =>
            {
                HttpResponseMessage limited = FakeIntercom.Response("{}", HttpStatusCode.TooManyRequests);
                limited.Headers.Add("Retry-After", "7");
                return limited;
            },
            options => (options.TimeProvider, options.Retry) = (clock, new IntercomRetryOptions { MaxDelay = TimeSpan.FromSeconds(5) }));

        IntercomRateLimitException error = (await intercom.Client.Awaiting(client => client.Contacts.GetAsync("1"))
            .Should().ThrowAsync<IntercomRateLimitException>()).Which;

        error.Attempts.Should().Be(3);
        clock.Waits.Should().Equal(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
    }

    [Test]
    public async Task The_rejection_is_thrown_when_the_timeout_elapses_while_waiting_for_a_permit()
    {
        using FakeIntercom intercom = new(
            _ =>
            {
                HttpResponseMessage limited = FakeIntercom.Response("{}", HttpStatusCode.TooManyRequests);
                limited.Headers.Add("X-RateLimit-Limit", "10");
                limited.Headers.Add("X-RateLimit-Remaining", "0");
                limited.Headers.Add("X-RateLimit-Reset", "1");
                return limited;
            },
            options => (options.Retry, options.Timeout) = (new IntercomRetryOptions
            {
                BaseDelay = TimeSpan.FromMilliseconds(1),
            }, TimeSpan.FromMilliseconds(300)));

        (await intercom.Client.Awaiting(client => client.Contacts.GetAsync("1"))
            .Should().ThrowAsync<IntercomRateLimitException>()).Which.Attempts.Should().Be(1);
    }

    [Test]
    public async Task Requests_with_one_token_do_not_wait_for_another_token()
    {
        InstantClock clock = new();
        using FakeIntercom intercom = new(
            request => request.Header("Authorization") == "Bearer limited-token"
                ? FakeIntercom.Response("{}", HttpStatusCode.TooManyRequests)
                : FakeIntercom.Response("""{"id":"1"}"""),
            options => (options.TimeProvider, options.Retry) = (clock, new IntercomRetryOptions()));
        await intercom.Client.Awaiting(client => client.Contacts.GetAsync(
            "1",
            options: new RequestOptions { AccessToken = "limited-token", Timeout = TimeSpan.FromMilliseconds(300) }))
            .Should().ThrowAsync<IntercomException>();
        int waits = clock.Waits.Count;

        await intercom.Client.Contacts.GetAsync("1");

        clock.Waits.Should().HaveCount(waits);
    }

    private static FakeIntercom Create(FastClock clock, WindowedServer server) => new(
        _ => server.Response(),
        options => (options.TimeProvider, options.Retry) = (clock, new IntercomRetryOptions()));
}
