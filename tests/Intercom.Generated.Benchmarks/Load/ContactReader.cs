using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Intercom.Benchmarks.Load.Plain;

namespace Intercom.Benchmarks.Load;

/// <summary>
/// A process that lists contacts and prints the milliseconds since its start and its processor time: with the client, or with
/// <see cref="HttpClient"/> and System.Text.Json. The plain classes are compiled, one for each model: creating them at run
/// time would count in the first request, and fewer of them would be less work than the client has.
/// </summary>
internal sealed class ContactReader : ILoadCommand
{
    public const string Client = "client";
    public const string WithPause = "client-with-pause";
    public const string WithPauseWithoutPrefetch = "client-with-pause-without-prefetch";
    public const string Plain = "plain";

    private const int PageSize = 150;

    // What an application does with a page.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public string Name => "read-contacts";

    /// <summary>Starts such a process, and returns what it printed.</summary>
    /// <param name="reader">The process.</param>
    /// <param name="address">The address of the server.</param>
    public static async Task<ProcessFigures> RunAsync(ContactProcess reader, Uri address)
    {
        ProcessStartInfo start = new(reader.Program, ["load", "read-contacts", reader.How, address.AbsoluteUri])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return ProcessFigures.Parse(output);
    }

    public async Task<bool> RunAsync(IReadOnlyList<string> arguments)
    {
        Uri address = new(arguments[1]);
        int contacts = arguments[0] == Plain ? await ListPlainAsync(address) : await ListAsync(address, arguments[0]);
        using Process process = Process.GetCurrentProcess();
        double elapsed = (DateTime.Now - process.StartTime).TotalMilliseconds;
        Console.WriteLine(new ProcessFigures(contacts, elapsed, process.TotalProcessorTime.TotalMilliseconds));
        return true;
    }

    private static async Task<int> ListAsync(Uri address, string how)
    {
        using IntercomClient client = new(
            new IntercomClientOptions { AccessToken = "load", Region = IntercomRegion.Custom(address) });
        IntercomPageable<Contact> contacts = client.Contacts.ListAllAsync();
        int count = 0;
        await foreach (Contact contact in how == WithPauseWithoutPrefetch ? contacts.WithoutPrefetch() : contacts)
        {
            count += contact.Id.Length > 0 ? 1 : 0;
            if (how != Client && count % PageSize == 0)
            {
                await Task.Delay(Pause);
            }
        }

        return count;
    }

    private static async Task<int> ListPlainAsync(Uri address)
    {
        using HttpClient http = new() { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", "load");
        int count = 0;
        string? cursor = string.Empty;
        while (cursor is not null)
        {
            string query = cursor.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $"?starting_after={cursor}") : string.Empty;
            PlainContactList page = (await http.GetFromJsonAsync<PlainContactList>(new Uri($"contacts{query}", UriKind.Relative)))!;
            count += page.Data!.Count(contact => contact.Id!.Length > 0);
            cursor = page.Pages?.Next?.StartingAfter;
        }

        return count;
    }
}
