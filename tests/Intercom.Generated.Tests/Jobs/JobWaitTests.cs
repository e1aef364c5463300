using System.Net;

namespace Intercom.Tests.Jobs;

public class JobWaitTests
{
    [Test]
    public async Task A_job_is_polled_until_it_succeeds()
    {
        InstantClock clock = new();
        RecordedProgress<JobProgress> reported = new();
        Queue<string> states = new(["pending", "pending", "success"]);
        using FakeIntercom intercom = new(
            _ => FakeIntercom.Response($$"""{"type":"job","id":"j","status":"{{states.Dequeue()}}","resource_id":"9"}"""),
            options => options.TimeProvider = clock);

        Job job = await intercom.Client.Jobs.WaitAsync("j", reported);

        (job.Status, job.ResourceId).Should().Be((JobStatus.Success, "9"));
        intercom.Sent.Select(sent => sent.Target).Should().Equal("/jobs/status/j", "/jobs/status/j", "/jobs/status/j");
        clock.Waits.Select(wait => wait.TotalSeconds).Should().Equal(2, 3);
        reported.Select(progress => progress.Status).Should().Equal("pending", "pending", "success");
    }

    [Test]
    public async Task A_job_that_failed_throws()
    {
        using FakeIntercom intercom =
            FakeIntercom.Responding("""{"type":"job","id":"j","status":"failed","error":"No such ticket type"}""");

        IntercomJobException error =
            (await intercom.Client.Awaiting(client => client.Jobs.WaitAsync("j")).Should().ThrowAsync<IntercomJobException>()).Which;

        error.Message.Should().Be("Job j is failed: No such ticket type");
    }

    [TestCase("3600")]
    [TestCase("99999999")]
    [TestCase("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task A_long_Retry_After_does_not_extend_the_interval_to_an_hour_and_the_exception_has_the_job(string retryAfter)
    {
        InstantClock clock = new();
        int asked = 0;
        using FakeIntercom intercom = new(
            _ =>
            {
                if (++asked != 2)
                {
                    return FakeIntercom.Response($$"""{"type":"job","id":"j","status":"{{(asked == 1 ? "pending" : "success")}}"}""");
                }

                HttpResponseMessage limited = FakeIntercom.Response("{}", HttpStatusCode.TooManyRequests);
                limited.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
                return limited;
            },
            options => options.TimeProvider = clock);

        Job job = await intercom.Client.Jobs.WaitAsync("j", polling: new PollingOptions { Timeout = Timeout.InfiniteTimeSpan });

        job.Id.Should().Be("j");
        clock.Waits.Should().OnlyContain(wait => wait <= TimeSpan.FromMinutes(1));
    }

    [Test]
    public async Task A_job_that_does_not_exist_throws_a_not_found_exception()
    {
        using FakeIntercom intercom =
            FakeIntercom.Responding("""{"errors":[{"code":"job_not_found","message":"Job not found"}]}""", HttpStatusCode.NotFound);

        await intercom.Client.Awaiting(client => client.Jobs.WaitAsync("j")).Should().ThrowAsync<IntercomNotFoundException>();
        await intercom.Client.Awaiting(client => client.Jobs.WaitAsync(" ")).Should().ThrowAsync<ArgumentException>();
        intercom.Sent.Should().ContainSingle();
    }
}
