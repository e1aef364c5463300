using System.Globalization;

namespace Intercom.Benchmarks.Load;

/// <summary>Lists 30,000 contacts over a connection of this machine, in processes of their own, and compares them.</summary>
internal sealed class ListCommand : ILoadCommand
{
    private const int Rounds = 7;

    public string Name => "list";

    public async Task<bool> RunAsync(IReadOnlyList<string> arguments)
    {
        int contacts = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 30_000;
        await using PageServer server = await PageServer.StartAsync(contacts);
        IReadOnlyList<ProcessFigures> medians = await ProcessComparison.RunAsync(
            server.Address, Rounds, new ContactProcess(ContactReader.Plain), new ContactProcess(ContactReader.Client));
        return medians[1].Elapsed <= medians[0].Elapsed && medians[1].Processor <= medians[0].Processor;
    }
}
