using System.Diagnostics;
using System.Globalization;

namespace Intercom.Benchmarks.Load;

/// <summary>
/// Reads all rows of an export of a gigabyte of CSV, which arrives compressed over a connection of this machine, and reports its use of
/// memory.
/// </summary>
internal sealed class ExportCommand : ILoadCommand
{
    private const long Megabyte = 1024 * 1024;
    private const long Promise = 100 * Megabyte;

    public string Name => "export";

    public async Task<bool> RunAsync(IReadOnlyList<string> arguments)
    {
        long size = arguments.Count > 0 ? long.Parse(arguments[0], CultureInfo.InvariantCulture) * Megabyte : 1024 * Megabyte;
        using ExportServer server = ExportServer.Start(size);
        using IntercomClient client = new(
            new IntercomClientOptions { AccessToken = "load", Region = IntercomRegion.Custom(server.Address) });

        Stopwatch watch = Stopwatch.StartNew();
        ExportResult data = await client.DataExport.ExportAsync(new CreateDataExportRequest
        {
            CreatedAtAfter = DateTimeOffset.UnixEpoch,
            CreatedAtBefore = DateTimeOffset.UnixEpoch.AddDays(1),
        });
        long rows = 0;
        long characters = 0;
        long mostManaged = 0;
        LoadProgress progress = new("rows", ExportCsv.RowsOf(size));
        await foreach (ExportRow row in data.ReadRowsAsync())
        {
            characters += row.Values.Sum(value => value.Length);
            if (rows++ % 100_000 == 0)
            {
                mostManaged = Math.Max(mostManaged, GC.GetTotalMemory(forceFullCollection: false));
                progress.Report(rows);
            }
        }

        using Process process = Process.GetCurrentProcess();
        long most = process.PeakWorkingSet64;
        Console.WriteLine(
            FormattableString.Invariant($"CSV: {size / Megabyte} MB, {rows} rows, {characters / Megabyte} M characters in values"));
        Console.WriteLine(FormattableString.Invariant(
            $"Time: {watch.Elapsed.TotalSeconds:0.0} s, {size / Megabyte / watch.Elapsed.TotalSeconds:0} MB/s"));
        Console.WriteLine(FormattableString.Invariant($"Peak of the managed heap: {mostManaged / Megabyte} MB (sampled)"));
        Console.WriteLine(FormattableString.Invariant(
            $"Peak working set of the whole process, server included: {most / Megabyte} MB, promised: less than {Promise / Megabyte} MB"));
        return rows == ExportCsv.RowsOf(size) && most < Promise;
    }
}
