using System.Net;
using Intercom.Testing.Tests.Support;

namespace Intercom.Testing.Tests.Wire;

internal sealed class RateLimitTests : ServerTest
{
    [Test]
    public async Task Headers_count_down_and_report_when_the_window_ends()
    {
        Time.Advance(TimeSpan.FromSeconds(3));

        RawResponse first = await Raw.GetAsync("/me");
        RawResponse second = await Raw.GetAsync("/me");

        first.Header("X-RateLimit-Limit").Should().Be("2");
        first.Header("X-RateLimit-Remaining").Should().Be("1");
        second.Header("X-RateLimit-Remaining").Should().Be("0");
        second.Header("X-RateLimit-Reset").Should().Be($"{Start.ToUnixTimeSeconds() + 10}");
    }

    [Test]
    public async Task What_exceeds_the_limit_is_rejected_until_the_window_ends()
    {
        await Client.Admins.ListAsync();
        await Client.Admins.ListAsync();

        IntercomApiException exception =
            await Failure.OfAsync(() => Client.Admins.ListAsync(), HttpStatusCode.TooManyRequests, "rate_limit_exceeded");
        Time.Advance(TimeSpan.FromSeconds(10));

        exception.Errors[0].Message.Should().Be("Exceeded rate limit of 2 in 10_seconds");
        exception.Headers["X-RateLimit-Remaining"].Should().Equal("0");
        await Client.Invoking(client => client.Admins.ListAsync()).Should().NotThrowAsync();
    }

    [Test]
    public async Task Requests_with_a_wrong_token_do_not_count()
    {
        using HttpRequestMessage stranger = new(HttpMethod.Get, "/me");
        await Raw.SendAsync(stranger);

        RawResponse response = await Raw.GetAsync("/me");

        response.Header("X-RateLimit-Remaining").Should().Be("1");
    }

    protected override void Configure(IntercomTestServerOptions options) => options.RateLimit = 2;
}
