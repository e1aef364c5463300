using System.Globalization;

namespace Intercom.Benchmarks.Load;

/// <summary>What a process that lists contacts needed.</summary>
/// <param name="Contacts">The number of contacts that it listed.</param>
/// <param name="Elapsed">The milliseconds since its start.</param>
/// <param name="Processor">Its processor time, in milliseconds.</param>
internal sealed record ProcessFigures(int Contacts, double Elapsed, double Processor)
{
    public static ProcessFigures Parse(string output)
    {
        string[] parts = output.Trim().Split(' ');
        return new ProcessFigures(
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            double.Parse(parts[1], CultureInfo.InvariantCulture),
            double.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    /// <summary>Returns the median of each figure.</summary>
    public static ProcessFigures MedianOf(IReadOnlyList<ProcessFigures> figures) => new(
        figures[0].Contacts,
        figures.Select(figure => figure.Elapsed).Order().ElementAt(figures.Count / 2),
        figures.Select(figure => figure.Processor).Order().ElementAt(figures.Count / 2));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Contacts} {Elapsed:0} {Processor:0}");
}
