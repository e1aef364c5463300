using System.Diagnostics;
using System.Globalization;
using System.Net;
using Intercom.Redis;
using Samples;
using StackExchange.Redis;
using Webhooks;

namespace Intercom.Benchmarks.Load;

/// <summary>Delivers notifications to nodes of one queue, some of which are killed and replaced, and reports the outcomes.</summary>
internal sealed class NodesCommand : ILoadCommand
{
    private const int DefaultCount = 2000;
    private const int Nodes = 3;
    private const int Broken = 20;
    private const int Kills = 10;

    private readonly List<(Process Process, DeliveringIntercom Intercom)> _nodes = [];
    private int _kills;
    private int _deliveries;

    public string Name => "nodes";

    public async Task<bool> RunAsync(IReadOnlyList<string> arguments)
    {
        int count = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultCount;
        using LocalRedis? server = LocalRedis.TryStart();
        if (server is null)
        {
            Console.Error.WriteLine(LocalRedis.Missing);
            return false;
        }

        await using ConnectionMultiplexer redis = await ConnectionMultiplexer.ConnectAsync(server.Address);
        try
        {
            while (_nodes.Count < Nodes)
            {
                await StartNodeAsync(server);
            }

            await DeliverAsync(server, count);
            return await ReportAsync(redis, count);
        }
        finally
        {
            while (_nodes.Count > 0)
            {
                EndNode();
            }
        }
    }

    private async Task DeliverAsync(LocalRedis server, int count)
    {
        int interval = Math.Max(1, count / Kills);
        LoadProgress progress = new("notifications", count);
        for (int number = 0; number < count; number++)
        {
            progress.Report(number);
            if (number > 0 && number % interval == interval / 2)
            {
                EndNode();
                await StartNodeAsync(server);
                _kills++;
            }

            string notification =
                number < Broken ? SampleNotifications.Numbered(number, Node.Broken) : SampleNotifications.Numbered(number);
            bool isAccepted;
            do
            {
                isAccepted = await _nodes[_deliveries++ % Nodes].Intercom.DeliverAsync(notification) == HttpStatusCode.OK;
            }
            while (!isAccepted);
        }
    }

    private async Task<bool> ReportAsync(ConnectionMultiplexer redis, int count)
    {
        using IntercomRedisWebhookQueue queue = new(redis);
        WebhookQueueState state;
        do
        {
            await Task.Delay(100);
            state = await queue.GetStateAsync(default);
        }
        while (state is not { Queued: 0, Delayed: 0 });

        RedisValue[] handled = await redis.GetDatabase().HashValuesAsync(Node.Handled);
        long lost = count - handled.Length - state.DeadLetters!.Value;
        Console.WriteLine(FormattableString.Invariant(
            $"{count} notifications acknowledged in {_deliveries} deliveries, {_kills} nodes killed and replaced"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Handled once: {handled.Count(times => (long)times == 1)}, more than once: {handled.Count(times => (long)times > 1)}, "
            + $"dead letters: {state.DeadLetters}, lost: {lost}"));
        return lost == 0;
    }

    private async Task StartNodeAsync(LocalRedis server)
    {
        Process process = ChildProcess.Start("node", server.Address);
        Uri address = new((await process.StandardOutput.ReadLineAsync())!);
        _nodes.Add((process, new DeliveringIntercom(new Uri(address, Node.Path), Node.ClientSecret)));
    }

    /// <summary>Kills the oldest node.</summary>
    private void EndNode()
    {
        (Process process, DeliveringIntercom intercom) = _nodes[0];
        ChildProcess.End(process);
        process.Dispose();
        intercom.Dispose();
        _nodes.RemoveAt(0);
    }
}
