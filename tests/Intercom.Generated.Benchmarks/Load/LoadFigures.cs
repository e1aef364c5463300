using System.Diagnostics;
using System.Globalization;

namespace Intercom.Benchmarks.Load;

/// <summary>The memory of a process, with the garbage collected.</summary>
/// <param name="Managed">The bytes of live objects.</param>
/// <param name="WorkingSet">The bytes of memory in use.</param>
/// <param name="Handles">The open files and sockets, those of the server included.</param>
/// <param name="Connections">The connections that are open.</param>
/// <param name="Opened">The connections that were ever opened.</param>
internal sealed record LoadFigures(long Managed, long WorkingSet, int Handles, int Connections, int Opened)
{
    private const long Megabyte = 1024 * 1024;

    public static LoadFigures Take(ContactServer server)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using Process process = Process.GetCurrentProcess();
        return new LoadFigures(
            GC.GetTotalMemory(forceFullCollection: true), process.WorkingSet64, process.HandleCount, server.Connections, server.Opened);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"live objects {Managed / (double)Megabyte:0.0} MB, working set {WorkingSet / Megabyte} MB, {Handles} handles, {Connections} "
        + $"connections open, {Opened} ever opened");
}
