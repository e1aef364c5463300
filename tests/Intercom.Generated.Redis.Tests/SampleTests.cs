using Fleet;
using Intercom.Tests.Shared;
using Webhooks;

namespace Intercom.Redis.Tests;

/// <summary>The samples, whose processes are those of a fleet.</summary>
public class SampleTests
{
    [OneTimeSetUp]
    public async Task RequireRedisAsync() => await (await RedisServer.StartAsync()).DisposeAsync();

    [Test]
    public async Task Ten_worker_processes_share_one_limit_without_rejections_while_one_of_them_is_killed()
    {
        await using StringWriter output = new();

        int exitCode = await FleetSample.RunAsync(output, contacts: 1500, workers: 10);

        TestContext.Out.WriteLine(output);
        output.ToString().Should().Contain("1500 of 1500 contacts were synchronized, 0 requests were rejected with 429")
            .And.Contain(" of 1500 contacts are done.");
        exitCode.Should().Be(0);
    }

    [Test]
    public async Task Two_nodes_lose_nothing_when_one_of_them_is_killed_while_it_handles_notifications()
    {
        await using StringWriter output = new();

        int exitCode = await TwoNodesSample.RunAsync(output);

        TestContext.Out.WriteLine(output);
        output.ToString().Should().Contain("100 of 100 notifications were acknowledged, 99 were handled");
        exitCode.Should().Be(0);
    }

    [Test]
    public async Task Without_redis_server_a_sample_says_how_to_get_it()
    {
        string? path = Environment.GetEnvironmentVariable("PATH");
        await using StringWriter output = new();
        try
        {
            Environment.SetEnvironmentVariable("PATH", string.Empty);

            (await FleetSample.RunAsync(output, contacts: 1)).Should().Be(FleetSample.NoRedis);
            (await TwoNodesSample.RunAsync(output)).Should().Be(TwoNodesSample.NoRedis);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", path);
        }

        output.ToString().Should().Contain("apt-get install redis-server");
    }
}
