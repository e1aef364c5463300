namespace Intercom.Benchmarks.Load;

/// <summary>
/// Requests one page of contacts in a new process, and compares the time from its start to the response: of the client as its package has
/// it for this platform, and of the same assembly without code that is compiled ahead of time.
/// </summary>
internal sealed class FirstRequestCommand : ILoadCommand
{
    private const int Rounds = 31;
    private const double Promise = 0.9;

    public string Name => "first-request";

    public async Task<bool> RunAsync(IReadOnlyList<string> arguments)
    {
        using PackagedProgram packaged = await PackagedProgram.CreateAsync();
        await using PageServer server = await PageServer.StartAsync(contacts: 150);
        IReadOnlyList<ProcessFigures> medians = await ProcessComparison.RunAsync(
            server.Address,
            Rounds,
            new ContactProcess(ContactReader.Plain),
            new ContactProcess(ContactReader.Client) { Name = "client-of-package", Program = packaged.Program },
            new ContactProcess(ContactReader.Client) { Name = "client-without-code-of-package" });
        return medians[1].Elapsed <= Promise * medians[0].Elapsed && medians[1].Processor <= Promise * medians[0].Processor;
    }
}
