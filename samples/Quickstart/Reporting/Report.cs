using Spectre.Console;

namespace Quickstart.Reporting;

/// <summary>Collects what was called and what came back, and prints it as a table in plain ASCII.</summary>
public sealed class Report(IAnsiConsole console)
{
    private readonly List<(string Call, string Result)> _rows = [];

    /// <summary>Gets the number of calls that are listed.</summary>
    public int Calls => _rows.Count;

    /// <summary>Prints a line before the table.</summary>
    /// <param name="text">The line.</param>
    public void Introduce(string text) => console.WriteLine(text);

    /// <summary>Lists a call.</summary>
    /// <param name="call">The method that was called.</param>
    /// <param name="result">What it returned.</param>
    public void Add(string call, string result) => _rows.Add((call, result));

    /// <summary>Prints the table of a tour that was completed.</summary>
    public void PrintSuccess()
    {
        PrintRows();
        console.WriteLine($"Done: {_rows.Count} calls, each answered as expected.");
    }

    /// <summary>Prints the table of a tour that failed, and why.</summary>
    /// <param name="exception">Why it failed.</param>
    public void PrintFailure(Exception exception)
    {
        PrintRows();
        console.WriteLine($"Failed after {_rows.Count} calls: {exception.Message}");
    }

    private void PrintRows()
    {
        if (_rows.Count > 0)
        {
            console.Write(CreateTable());
        }
    }

    private Table CreateTable()
    {
        Table table = new() { Border = TableBorder.Ascii };
        table.AddColumn(new TableColumn("#").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("Call").NoWrap());
        table.AddColumn(new TableColumn("What came back"));
        foreach ((int index, (string call, string result)) in _rows.Index())
        {
            table.AddRow(new Text($"{index + 1}"), new Text(call), new Text(result));
        }

        return table;
    }
}
