using System.Net;
using Polly;
using Polly.Retry;

namespace Intercom.Tests.Resilience;

/// <summary>Retries: their conditions, delays and number.</summary>
public class RetryTests
{
    private const string RateLimited =
        """{"type":"error.list","errors":[{"code":"rate_limit_exceeded","message":"Exceeded rate limit of 167 in 10_seconds"}]}""";

    private InstantClock _clock = new();

    [SetUp]
    public void StartClock() => _clock = new InstantClock();

    [TestCase(HttpStatusCode.RequestTimeout)]
    [TestCase(HttpStatusCode.TooManyRequests)]
    [TestCase(HttpStatusCode.InternalServerError)]
    [TestCase(HttpStatusCode.BadGateway)]
    [TestCase(HttpStatusCode.ServiceUnavailable)]
    [TestCase(HttpStatusCode.GatewayTimeout)]
    public async Task A_transient_failure_is_retried(HttpStatusCode status)
    {
        using FakeIntercom intercom = Failing(1, () => FakeIntercom.Response("{}", status));

        Contact contact = await intercom.Client.Contacts.GetAsync("1");

        contact.Id.Should().Be("1");
        intercom.Sent.Should().HaveCount(2);
    }

    [TestCase(HttpStatusCode.BadRequest)]
    [TestCase(HttpStatusCode.Unauthorized)]
    [TestCase(HttpStatusCode.Forbidden)]
    [TestCase(HttpStatusCode.NotFound)]
    [TestCase(HttpStatusCode.Conflict)]
    [TestCase((HttpStatusCode)422)]
    public async Task A_permanent_failure_is_not_retried(HttpStatusCode status)
    {
        using FakeIntercom intercom = Failing(9, () => FakeIntercom.Response("{}", status));

        (await CatchAsync(intercom, client => client.Contacts.GetAsync("1"))).Attempts.Should().Be(1);

        intercom.Sent.Should().ContainSingle();
    }

    [TestCase(HttpStatusCode.InternalServerError)]
    [TestCase(HttpStatusCode.RequestTimeout)]
    public async Task A_reply_that_may_have_been_processed_is_not_retried(HttpStatusCode status)
    {
        using FakeIntercom intercom = Failing(9, () => FakeIntercom.Response("{}", status));

        IntercomException error = await CatchAsync(intercom, Reply);

        (error.IsTransient, error.IsRetryable, error.Attempts).Should().Be((true, false, 1));
        intercom.Sent.Should().ContainSingle();
    }

    [Test]
    public async Task A_reply_that_was_certainly_not_processed_is_retried()
    {
        using FakeIntercom intercom = Failing(2, () => FakeIntercom.Response(RateLimited, HttpStatusCode.TooManyRequests));

        await Reply(intercom.Client);

        intercom.Sent.Should().HaveCount(3);
        intercom.Sent.Select(sent => sent.Body).Distinct(StringComparer.Ordinal).Should().ContainSingle("each attempt has the whole body");
    }

    [Test]
    public async Task All_attempts_of_an_event_have_the_same_time()
    {
        using FakeIntercom intercom = Failing(2, () => FakeIntercom.Response("{}", HttpStatusCode.BadGateway));

        await intercom.Client.DataEvents.CreateAsync(new CreateDataEventRequest { EventName = "placed-order", Id = "1" });

        intercom.Sent.Should().HaveCount(3);
        intercom.Sent.Select(sent => sent.Body).Distinct(StringComparer.Ordinal)
            .Should().ContainSingle().Which.Should().Contain("created_at");
    }

    [TestCase("Exceeded rate limit of 1 pending message data export jobs")]
    [TestCase("Exceeded rate limit of 5 pending reporting dataset export jobs")]
    public async Task The_limit_of_pending_jobs_is_not_retried(string message)
    {
        using FakeIntercom intercom = Failing(
            9,
            () => FakeIntercom.Response(
                $$"""{"errors":[{"code":"rate_limit_exceeded","message":"{{message}}"}]}""", HttpStatusCode.TooManyRequests));

        IntercomException error = await CatchAsync(intercom, client => client.DataExport.GetAsync("1"));

        error.Should().BeOfType<IntercomRateLimitException>().Which.IsPendingJobLimit.Should().BeTrue();
        intercom.Sent.Should().ContainSingle();
    }

    [TestCase("Retry-After: 7", 7)]
    [TestCase("Retry-After: 0", 0)]
    [TestCase("Retry-After: Tue, 14 Nov 2023 22:13:25 GMT", 5)]
    [TestCase("Retry-After: 3|X-RateLimit-Reset: 1700000008", 3)]
    [TestCase("Date: Tue, 14 Nov 2023 22:13:20 GMT|Retry-After: Tue, 14 Nov 2023 22:13:31 GMT", 11)]
    [TestCase("Retry-After: 3600", 60)]
    public async Task The_delay_is_the_one_that_Intercom_requests(string headers, int seconds)
    {
        using FakeIntercom intercom = Failing(1, () => Limited(headers));

        await intercom.Client.Contacts.GetAsync("1");

        _clock.Waits.Sum(wait => wait.TotalSeconds).Should().Be(seconds);
    }

    [TestCase("X-RateLimit-Reset: 1700000008", 8)]
    [TestCase("Retry-After: soon|X-RateLimit-Reset: 1700000008", 8)]
    [TestCase("Date: Tue, 14 Nov 2023 23:13:20 GMT|X-RateLimit-Reset: 1700003609", 9)]
    [TestCase("Date: Tue, 14 Nov 2023 23:13:20 GMT|X-RateLimit-Reset: 1700003601", 1)]
    public async Task A_request_rejected_by_the_rate_limit_waits_until_the_window_ends_with_jitter(string headers, int seconds)
    {
        using FakeIntercom intercom = Failing(1, () => Limited(headers));

        await intercom.Client.Contacts.GetAsync("1");

        _clock.Waits.Sum(wait => wait.TotalSeconds).Should().BeInRange(seconds, seconds * 1.2);
    }

    [Test]
    public async Task A_reset_that_has_passed_is_ignored()
    {
        using FakeIntercom intercom = Failing(6, () => Limited("X-RateLimit-Reset: 1600000000"), options => options.Retry.MaxRetries = 6);

        await intercom.Client.Contacts.GetAsync("1");

        _clock.Waits.Should().HaveCount(6).And.OnlyContain(wait => wait > TimeSpan.Zero);
        _clock.Waits.Sum(wait => wait.TotalSeconds).Should().BeGreaterThan(5);
    }

    [Test]
    public async Task A_request_that_failed_in_a_window_does_not_wait_for_its_end()
    {
        using FakeIntercom intercom = Failing(
            1,
            () =>
            {
                HttpResponseMessage response = FakeIntercom.Response("{}", HttpStatusCode.InternalServerError);
                response.Headers.Add("X-RateLimit-Limit", "1000");
                response.Headers.Add("X-RateLimit-Remaining", "999");
                response.Headers.Add("X-RateLimit-Reset", "1700000009");
                return response;
            });

        await intercom.Client.Contacts.GetAsync("1");

        _clock.Waits.Should().ContainSingle().Which.Should().BeLessThan(TimeSpan.FromSeconds(3));
    }

    [Test]
    public async Task Without_a_requested_delay_the_delay_grows_up_to_the_maximum()
    {
        using FakeIntercom intercom = Failing(8, () => FakeIntercom.Response("{}", HttpStatusCode.BadGateway), options =>
        {
            options.Retry.MaxRetries = 8;
            options.Retry.MaxDelay = TimeSpan.FromSeconds(4);
            options.Timeout = TimeSpan.FromHours(1);
        });

        await intercom.Client.Contacts.GetAsync("1");

        _clock.Waits.Should().HaveCount(8).And.OnlyContain(wait => wait <= TimeSpan.FromSeconds(4));
        _clock.Waits.Skip(4).Average(wait => wait.TotalSeconds).Should().BeGreaterThan(_clock.Waits[0].TotalSeconds);
    }

    [Test]
    public async Task A_delay_beyond_the_timeout_is_not_started()
    {
        using FakeIntercom intercom = Failing(9, () => Limited("Retry-After: 30"), options => options.Timeout = TimeSpan.FromSeconds(20));

        IntercomException error = await CatchAsync(intercom, client => client.Contacts.GetAsync("1"));

        error.Should().BeOfType<IntercomRateLimitException>().Which.RetryAfter.Should().Be(TimeSpan.FromSeconds(30));
        intercom.Sent.Should().ContainSingle();
    }

    [TestCase(null, 3)]
    [TestCase(0, 1)]
    [TestCase(4, 5)]
    public async Task A_request_can_set_its_number_of_retries(int? retries, int attempts)
    {
        using FakeIntercom intercom = Failing(9, () => FakeIntercom.Response("{}", HttpStatusCode.BadGateway));

        IntercomException error =
            await CatchAsync(intercom, client => client.Contacts.GetAsync("1", options: new RequestOptions { MaxRetries = retries }));

        error.Attempts.Should().Be(attempts);
        intercom.Sent.Should().HaveCount(attempts);
    }

    [Test]
    public async Task A_negative_number_of_retries_is_rejected_and_nothing_is_sent()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Awaiting(client => client.Contacts.GetAsync("1", options: new RequestOptions { MaxRetries = -1 }))
            .Should().ThrowAsync<ArgumentOutOfRangeException>().WithMessage("MaxRetries*");

        FluentActions.Invoking(() => FakeIntercom.With(options => options.Retry.MaxRetries = -1))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("MaxRetries*");
        FluentActions.Invoking(() => FakeIntercom.With(options => options.Retry.MaxDelay = TimeSpan.Zero))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("MaxDelay*");
        intercom.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task Cancelling_ends_the_delay()
    {
        using CancellationTokenSource cancelling = new();
        using FakeIntercom intercom = new(
            _ => Limited("Retry-After: 30"),
            options => (options.Retry.MaxRetries, options.OnResponse) = (5, _ => cancelling.Cancel()));

        await intercom.Client.Awaiting(client => client.Contacts.GetAsync("1", cancellationToken: cancelling.Token))
            .Should().ThrowAsync<OperationCanceledException>();

        intercom.Sent.Should().ContainSingle();
    }

    [Test]
    public async Task A_pipeline_of_the_application_replaces_the_retries()
    {
        ResiliencePipeline own = new ResiliencePipelineBuilder { TimeProvider = _clock }.AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<IntercomException>(error => error.IsTransient && error.IsRetryable),
            MaxRetryAttempts = 4,
        }).Build();
        using FakeIntercom intercom =
            Failing(9, () => FakeIntercom.Response("{}", HttpStatusCode.BadGateway), options => options.ResiliencePipeline = own);

        (await CatchAsync(intercom, client => client.Contacts.GetAsync("1"))).Attempts.Should().Be(5);
        (await CatchAsync(intercom, Reply)).Attempts.Should().Be(1);
    }

    [Test]
    public async Task An_empty_pipeline_does_not_retry()
    {
        using FakeIntercom intercom = Failing(
            9,
            () => FakeIntercom.Response("{}", HttpStatusCode.BadGateway),
            options => options.ResiliencePipeline = ResiliencePipeline.Empty);

        (await CatchAsync(intercom, client => client.Contacts.GetAsync("1"))).Attempts.Should().Be(1);
    }

    private static HttpResponseMessage Limited(string headers)
    {
        HttpResponseMessage response = FakeIntercom.Response(RateLimited, HttpStatusCode.TooManyRequests);
        foreach (string header in headers.Split('|'))
        {
            response.Headers.TryAddWithoutValidation(header.Split(": ")[0], header.Split(": ")[1]);
        }

        return response;
    }

    private static Task Reply(IIntercomClient client) =>
        client.Conversations.ReplyAsync(
            "1", new AdminReplyConversationRequest { MessageType = AdminReplyType.Comment, AdminId = "1", Body = "Hi" });

    private static async Task<IntercomException> CatchAsync(FakeIntercom intercom, Func<IIntercomClient, Task> call) =>
        (await intercom.Client.Awaiting(call).Should().ThrowAsync<IntercomException>()).Which;

    private FakeIntercom Failing(int times, Func<HttpResponseMessage> fail, Action<IntercomClientOptions>? configure = null)
    {
        int left = times;
        return new FakeIntercom(
            _ => Interlocked.Decrement(ref left) >= 0 ? fail() : FakeIntercom.Response("""{"id":"1"}"""),
            options =>
            {
                options.TimeProvider = _clock;
                options.Retry = new IntercomRetryOptions();
                configure?.Invoke(options);
            });
    }
}
