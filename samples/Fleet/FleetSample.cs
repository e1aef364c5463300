using System.Diagnostics;
using System.Globalization;
using Intercom.Testing;
using Newtonsoft.Json.Linq;
using Samples;
using StackExchange.Redis;

namespace Fleet;

/// <summary>
/// Four worker processes that synchronize contacts under one rate limit, which they share in Redis. One of them is killed. It requires no
/// workspace: the server is the test server, with a clock that runs 20 times as fast.
/// </summary>
public static class FleetSample
{
    /// <summary>The number of contacts without an argument.</summary>
    public const int DefaultContacts = 20_000;

    /// <summary>The exit code on a machine without redis-server.</summary>
    public const int NoRedis = 2;

    private const int RateLimit = 166;
    private const int Reports = 10;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    /// <summary>Runs the sample and prints the results.</summary>
    /// <param name="output">The writer to print to.</param>
    /// <param name="contacts">The number of contacts.</param>
    /// <param name="workers">The number of processes.</param>
    /// <returns>0 when all contacts were synchronized and no request was rejected; 1 otherwise; 2 without redis-server.</returns>
    public static async Task<int> RunAsync(TextWriter output, int contacts, int workers = 4)
    {
        ArgumentNullException.ThrowIfNull(output);
        using LocalRedis? server = LocalRedis.TryStart();
        if (server is null)
        {
            await output.WriteLineAsync(LocalRedis.Missing);
            return NoRedis;
        }

        await using ConnectionMultiplexer redis = await ConnectionMultiplexer.ConnectAsync(server.Address);
        IDatabase database = redis.GetDatabase();
        ScaledClock clock = new();
        IntercomTestServerOptions options = new() { RateLimit = RateLimit, TimeProvider = clock };
        await using IntercomTestServer intercom = await IntercomTestServer.StartAsync(options);
        await output.WriteLineAsync(
            $"{workers} processes synchronize {contacts} contacts under one limit of {RateLimit} requests per window.");
        string[] ids =
            [.. Enumerable.Range(1, contacts).Select(number => (string)intercom.Add("/contacts", Contact(number))["id"]!)];
        await WorkList.AddAsync(database, ids);

        Process[] processes = [.. Enumerable.Range(0, workers).Select(_ =>
            ChildProcess.Start("worker", server.Address, intercom.BaseAddress.AbsoluteUri, intercom.AccessToken))];
        try
        {
            return await ObserveAsync(output, database, clock, processes, contacts);
        }
        finally
        {
            Array.ForEach(processes, ChildProcess.End);
        }
    }

    private static JObject Contact(int number) => new()
    {
        ["role"] = "user",
        ["email"] = string.Create(CultureInfo.InvariantCulture, $"user{number}@example.com"),
    };

    private static async Task<int> ObserveAsync(
        TextWriter output,
        IDatabase redis,
        ScaledClock clock,
        Process[] workers,
        int contacts)
    {
        bool isKilled = false;
        long done = 0;
        long reported = 0;
        long? firstWindow = null;
        while (done < contacts && workers.Any(worker => !worker.HasExited))
        {
            if (!isKilled && done > contacts / 2)
            {
                isKilled = true;
                ChildProcess.End(workers[0]);
                int returned = await new WorkList(redis, workers[0].Id).ReturnAsync();
                await output.WriteLineAsync(
                    $"Killed a process after {done} contacts; {returned} that it had taken are left for the others.");
            }

            await Task.Delay(10);
            done = await WorkList.CountDoneAsync(redis);
            if (done * Reports / contacts > reported)
            {
                reported = done * Reports / contacts;
                await output.WriteLineAsync($"{done} of {contacts} contacts are done.");
            }

            firstWindow ??= done > 0 ? WindowOf(clock) : null;
        }

        // All windows count, although the first one began before the processes did.
        long windows = WindowOf(clock) - (firstWindow ?? 0) + 1;
        long rejections = await WorkList.CountRejectionsAsync(redis);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{done} of {contacts} contacts were synchronized, {rejections} requests were rejected with 429, "
            + $"{done / (double)(windows * RateLimit):P1} of the limit was used in {windows} windows."));
        return done == contacts && rejections == 0 && isKilled ? 0 : 1;
    }

    private static long WindowOf(ScaledClock clock) => clock.GetUtcNow().Ticks / Window.Ticks;
}
