using Intercom.Redis.Tests.Support;
using Intercom.Tests.Shared;

namespace Intercom.Redis.Tests;

/// <summary>Processes that share the window of a limit.</summary>
public class RateLimiterTests
{
    private const int Limit = 166;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(15);

    private RedisServer _redis = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _redis = await RedisServer.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_redis is not null)
        {
            await _redis.DisposeAsync();
        }
    }

    [TestCase(1)]
    [TestCase(4)]
    [TestCase(16)]
    public async Task Processes_use_the_announced_limit_and_none_is_rejected(int processes)
    {
        WindowedIntercom intercom = new(Limit, Window);

        await RunAsync(intercom, processes, workers: 64 / processes, TimeSpan.FromSeconds(4.5));

        Report(intercom, processes);
        intercom.Rejected.Should().Be(0);
        intercom.CompleteWindows.Average().Should().BeGreaterThanOrEqualTo(0.95 * Limit);
    }

    [TestCase(30)]
    [TestCase(-30)]
    public async Task Clocks_that_differ_by_half_a_minute_make_no_difference(int seconds)
    {
        WindowedIntercom intercom = new(Limit, Window, TimeSpan.FromSeconds(seconds));

        await RunAsync(intercom, processes: 2, workers: 20, TimeSpan.FromSeconds(4));

        Report(intercom, 2);
        intercom.Rejected.Should().Be(0);
        intercom.CompleteWindows.Average().Should().BeGreaterThanOrEqualTo(0.95 * Limit);
    }

    private async Task RunAsync(WindowedIntercom intercom, int processes, int workers, TimeSpan duration)
    {
        string key = TestContext.CurrentContext.Test.ID;
        FleetProcess[] fleet =
            await Task.WhenAll(Enumerable.Range(0, processes).Select(_ => FleetProcess.StartAsync(_redis.Address, key: key)));
        foreach (FleetProcess process in fleet)
        {
            process.Work(intercom, workers, Latency);
        }

        await Task.Delay(duration);
        foreach (FleetProcess process in fleet)
        {
            await process.DisposeAsync();
        }

        TestContext.Out.WriteLine($"Requests of each process: {string.Join(", ", fleet.Select(process => process.Sent))}");
    }

    private static void Report(WindowedIntercom intercom, int processes) => TestContext.Out.WriteLine(
        $"{processes} processes: {string.Join(", ", intercom.CompleteWindows)} of {Limit} in each window, {intercom.Rejected} rejected");
}
