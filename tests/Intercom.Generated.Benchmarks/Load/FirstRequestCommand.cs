namespace Intercom.Benchmarks.Load;

/// <summary>Requests one page of contacts in a new process, and compares the time from its start to the response.</summary>
internal sealed class FirstRequestCommand : ILoadCommand
{
    private const int Rounds = 15;
    private const double Promise = 0.9;

    public string Name => "first-request";

    public async Task<bool> RunAsync(IReadOnlyList<string> arguments)
    {
        await using PageServer server = await PageServer.StartAsync(contacts: 150);
        IReadOnlyList<ProcessFigures> medians = await ProcessComparison.RunAsync(
            server.Address, Rounds, ContactReader.Plain, ContactReader.Client);
        return medians[1].Elapsed <= Promise * medians[0].Elapsed;
    }
}
