using Intercom.Chaos.Faults;
using Intercom.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.Chaos;

/// <summary>All operations of the description, in all ways in which no one knows whether a request was processed.</summary>
public class NeverTwiceTests
{
    private const int MaxAttempts = 3;

    private static readonly IReadOnlyList<WireStep> Warm = [WireStep.Send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")];

    private static readonly HashSet<string> Unsafe = ReadUnsafe();

    private static IReadOnlyList<Fault> Ways => FaultTable.Doubtful;

    [Test]
    public void The_operations_and_ways_are_many()
    {
        Ways.Should().HaveCountGreaterThanOrEqualTo(12);
        ClientMethod.All.Count(IsUnsafe).Should().Be(Unsafe.Count).And.BePositive();
    }

    [TestCaseSource(nameof(Ways))]
    public async Task A_request_that_may_have_been_processed_is_sent_once_unless_its_operation_is_idempotent(object way)
    {
        Fault fault = (Fault)way;
        using RawServer server = new(request => request.Line.Contains(" /warm ", StringComparison.Ordinal) ? Warm : fault.Steps);
        using IntercomClient client = ChaosClient.Create(server.Address, TimeSpan.FromSeconds(20));
        List<string> wrong = [];
        foreach (ClientMethod method in ClientMethod.All)
        {
            // A connection that is open already can break without a trace of the request.
            await client.SendAsync<JObject>(HttpMethod.Get, "warm");
            int before = server.Requests.Count;
            bool failed = await FailsAsync(method, client);
            int sent = server.Requests.Count - before;
            if (!failed || sent < 1 || (IsUnsafe(method) && sent > 1))
            {
                wrong.Add($"{method}: sent {sent} times, {(failed ? "failed" : "succeeded")}");
            }
        }

        wrong.Should().BeEmpty();
    }

    // A response without a body that can be read is a success to operations that have none.
    private static async Task<bool> FailsAsync(ClientMethod method, IntercomClient client)
    {
        try
        {
            await method.CallAsync(client);
            return method.Response is null || method.Response == typeof(IntercomFile);
        }
        catch (IntercomException exception)
        {
            return exception.Attempts is >= 1 and <= MaxAttempts;
        }
    }

    private static bool IsUnsafe(ClientMethod method) => Unsafe.Contains(method.Operation.Replace('.', '_'));

    private static HashSet<string> ReadUnsafe()
    {
        JObject description = JObject.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "intercom.json")));
        return description["paths"]!.Children<JProperty>()
            .SelectMany(path => path.Value.Children<JProperty>()).Select(method => method.Value).OfType<JObject>()
            .Where(operation => (bool?)operation["x-idempotent"] == false)
            .Select(operation => (string)operation["operationId"]!).ToHashSet(StringComparer.Ordinal);
    }
}
