using System.Net;
using Intercom.Testing.Tests.Support;

namespace Intercom.Testing.Tests.Resilience;

/// <summary>
/// A limiter keeps many callers under a limit that the server enforces. Time runs fast here, so that windows of 10 seconds are over sooner.
/// </summary>
internal sealed class ThrottleTests
{
    private const int Limit = 166;
    private const int Callers = 50;
    private const int Calls = 2000;

    [Test]
    public async Task Fifty_callers_make_two_thousand_calls_without_one_429_and_at_nine_tenths_of_the_allowed_rate_or_more()
    {
        FastClock time = new(factor: 10);
        await using IntercomTestServer server =
            await IntercomTestServer.StartAsync(new IntercomTestServerOptions { RateLimit = Limit, TimeProvider = time });
        using IntercomRateLimiter limiter = new(time);

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => CallAsync(server, limiter)));

        server.Requests.Should().HaveCount(Calls).And.OnlyContain(request => request.StatusCode == HttpStatusCode.OK);
        server.Requests.Select(request => request.ReceivedAt.ToUnixTimeSeconds() / 10).Distinct()
            .Should().HaveCountLessThanOrEqualTo((int)(Calls / (0.9 * Limit)), "that many windows allow nine tenths more calls");
    }

    [Test]
    public async Task Without_a_limiter_the_same_callers_are_rejected()
    {
        FastClock time = new(factor: 1);
        await using IntercomTestServer server =
            await IntercomTestServer.StartAsync(new IntercomTestServerOptions { RateLimit = Limit, TimeProvider = time });
        using IntercomClient client = server.CreateClient(options => options.Retry.MaxRetries = 0);

        Func<Task> calling = () => Task.WhenAll(Enumerable.Range(0, 2 * Limit + 1).Select(_ => client.Admins.ListAsync()));

        await calling.Should().ThrowAsync<IntercomRateLimitException>();
    }

    // A client for each caller: what they share is the limiter.
    private static async Task CallAsync(IntercomTestServer server, IntercomRateLimiter limiter)
    {
        using IntercomClient client = server.CreateClient(options => (options.RateLimiter, options.Retry.MaxRetries) = (limiter, 0));
        for (int call = 0; call < Calls / Callers; call++)
        {
            await client.Admins.ListAsync();
        }
    }
}
