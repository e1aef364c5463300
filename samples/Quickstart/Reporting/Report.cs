using Spectre.Console;

namespace Quickstart.Reporting;

/// <summary>Collects what was called and what came back, and prints it as a table in plain ASCII.</summary>
internal sealed class Report(IAnsiConsole console)
{
    private readonly List<(string Call, string Result)> _rows = [];

    public void Introduce(string text) => console.WriteLine(text);

    public void Add(string call, string result) => _rows.Add((call, result));

    public void PrintSuccess()
    {
        PrintRows();
        console.WriteLine($"Done: {_rows.Count} calls, each answered as expected.");
    }

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
