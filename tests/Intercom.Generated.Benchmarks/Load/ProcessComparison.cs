using System.Globalization;

namespace Intercom.Benchmarks.Load;

/// <summary>Compares processes that list contacts, each started in turn, by the medians of their figures.</summary>
internal static class ProcessComparison
{
    /// <summary>Runs the processes and prints a table, with ratios to the first of them.</summary>
    public static async Task<IReadOnlyList<ProcessFigures>> RunAsync(Uri address, int rounds, params IReadOnlyList<ContactProcess> ways)
    {
        List<ProcessFigures>[] figures = [.. ways.Select(_ => new List<ProcessFigures>())];
        LoadProgress progress = new("rounds", rounds);
        for (int round = 0; round < rounds; round++)
        {
            progress.Report(round);
            for (int way = 0; way < ways.Count; way++)
            {
                figures[way].Add(await ContactReader.RunAsync(ways[way], address));
            }
        }

        ProcessFigures[] medians = [.. figures.Select(ProcessFigures.MedianOf)];
        for (int way = 0; way < ways.Count; way++)
        {
            ProcessFigures median = medians[way];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{ways[way].Name,-34} {median.Contacts,6} contacts  {median.Elapsed,6:0} ms ({median.Elapsed / medians[0].Elapsed:0.00})  "
                + $"processor {median.Processor,6:0} ms ({median.Processor / medians[0].Processor:0.00})"));
        }

        return medians;
    }
}
