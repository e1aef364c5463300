namespace Intercom.Benchmarks.Load;

/// <summary>
/// Lists contacts from a server that responds after 50 ms, for an application that needs as long for a page, with and without prefetch.
/// </summary>
internal sealed class PrefetchCommand : ILoadCommand
{
    private const int Rounds = 3;
    private const int Contacts = 15_000;
    private const double Promise = 0.6;

    public string Name => "prefetch";

    public async Task<bool> RunAsync(IReadOnlyList<string> arguments)
    {
        await using PageServer server = await PageServer.StartAsync(Contacts, TimeSpan.FromMilliseconds(50));
        IReadOnlyList<ProcessFigures> medians = await ProcessComparison.RunAsync(
            server.Address,
            Rounds,
            new ContactProcess(ContactReader.WithPauseWithoutPrefetch),
            new ContactProcess(ContactReader.WithPause));
        return medians[1].Elapsed <= Promise * medians[0].Elapsed;
    }
}
