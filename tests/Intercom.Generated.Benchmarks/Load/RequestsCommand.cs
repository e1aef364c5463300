using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Intercom.Benchmarks.Load;

/// <summary>
/// Has many callers share a client, and reports errors, time, memory and connections after the first tenth of the calls and after all of
/// them.
/// </summary>
internal sealed class RequestsCommand : ILoadCommand
{
    private const int Callers = 200;
    private const long Megabyte = 1024 * 1024;

    // What pools and tables of the runtime may still grow by.
    private const long Tolerance = 4 * Megabyte;

    private readonly ConcurrentDictionary<string, int> _errors = new(StringComparer.Ordinal);

    public string Name => "requests";

    public async Task<bool> RunAsync(IReadOnlyList<string> arguments)
    {
        int calls = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 100_000;
        await using ContactServer server = await ContactServer.StartAsync();
        using IntercomClient client = new(
            new IntercomClientOptions { AccessToken = "load", Region = IntercomRegion.Custom(server.Address) });

        LoadFigures warm = await MeasureAsync("Warm-up", client, server, calls / 10);
        LoadFigures done = await MeasureAsync("Measured", client, server, calls);
        foreach ((string error, int count) in _errors)
        {
            Console.WriteLine(FormattableString.Invariant($"{count} x {error}"));
        }

        return _errors.IsEmpty
            && done.Managed <= warm.Managed + Tolerance
            && done.Connections <= Callers
            && done.Opened <= Callers
            && done.Handles <= warm.Handles + 10;
    }

    private async Task<LoadFigures> MeasureAsync(string phase, IntercomClient client, ContactServer server, int calls)
    {
        Stopwatch watch = Stopwatch.StartNew();
        int left = calls;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await CallAsync(client);
            }
        }));
        TimeSpan time = watch.Elapsed;
        LoadFigures figures = LoadFigures.Take(server);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{phase}: {calls} calls by {Callers} callers in {time.TotalSeconds:0.0} s ({calls / time.TotalSeconds:0} a second), "
            + $"{_errors.Values.Sum()} errors; {figures}"));
        return figures;
    }

    private async Task CallAsync(IntercomClient client)
    {
        try
        {
            Contact contact = await client.Contacts.UpdateAsync("1", new UpdateContactRequest { Name = "Ada" });
            if (contact.Name != "Ada")
            {
                _errors.AddOrUpdate("another response", 1, (_, count) => count + 1);
            }
        }
        catch (IntercomException exception)
        {
            _errors.AddOrUpdate(exception.Message, 1, (_, count) => count + 1);
        }
    }
}
