using Intercom.Chaos.Faults;
using Intercom.Chaos.Styles;

namespace Intercom.Chaos;

/// <summary>Every fault in every way to use the library.</summary>
public class FaultTableTests
{
    private static readonly TimeSpan MaxDuration = TimeSpan.FromSeconds(30);

    private static IReadOnlyList<Fault> Faults => FaultTable.All;

    [Test]
    public void The_table_is_whole()
    {
        Faults.Should().HaveCountGreaterThanOrEqualTo(46).And.OnlyHaveUniqueItems(fault => fault.Name);
        StyleTable.All.Should().HaveCountGreaterThanOrEqualTo(9).And.OnlyHaveUniqueItems(style => style.Name);
    }

    [TestCaseSource(nameof(Faults))]
    public async Task A_fault_is_an_exception_of_this_library_in_time_without_secrets_and_nothing_is_done_twice(object fault)
    {
        Fault current = (Fault)fault;
        string[] wrong = await Task.WhenAll(StyleTable.All.Select(style => FindWrongAsync(current, style)));

        wrong.Where(text => text.Length > 0).Should().BeEmpty();
    }

    private static async Task<string> FindWrongAsync(Fault fault, Style style)
    {
        using RawServer server = new(_ => fault.Steps, readsRequests: !fault.IsBeforeRequest);
        using IntercomClient client = ChaosClient.Create(server.Address);
        Exception? error = await CatchAsync(() => style.UseAsync(client).WaitAsync(MaxDuration));
        return string.Join("; ", Judge(fault, style, server, error).Select(text => $"'{style}': {text}"));
    }

    private static IEnumerable<string> Judge(Fault fault, Style style, RawServer server, Exception? error)
    {
        if (error is null && fault.MustFail && !style.TakesAnything)
        {
            yield return "passes for a success";
        }

        if (error is not (null or IntercomException))
        {
            yield return $"is {error}";
        }

        string text = $"{error}";
        if (text.Contains(ChaosClient.Token, StringComparison.Ordinal) || text.Contains(StyleTable.ClientSecret, StringComparison.Ordinal))
        {
            yield return "contains a secret";
        }

        if (error is not null && (error.Message.Any(char.IsControl) || error.Message.Length > 3000))
        {
            yield return $"has a message that is not fit to be shown: {error.Message.Length} characters";
        }

        if (!style.IsIdempotent && !fault.IsCertainlyNotProcessed && server.Requests.Count > 1)
        {
            yield return $"was sent {server.Requests.Count} times";
        }

        if (error is IntercomException { IsRetryable: true }
            && !style.IsIdempotent
            && !fault.IsCertainlyNotProcessed
            && server.Requests.Count > 0)
        {
            yield return "says that it can be sent again";
        }
    }

    private static async Task<Exception?> CatchAsync(Func<Task> use)
    {
        try
        {
            await use();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
