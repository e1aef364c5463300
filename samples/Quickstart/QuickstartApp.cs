using Intercom;
using Intercom.Testing;
using Quickstart.Reporting;
using Spectre.Console;

namespace Quickstart;

/// <summary>Runs the tour that the settings ask for, and prints what it did.</summary>
/// <param name="console">Where to print.</param>
/// <param name="tour">The tour; null for the one that fits the settings.</param>
public sealed class QuickstartApp(IAnsiConsole console, ITour? tour = null)
{
    private readonly Report _report = new(console);
    private readonly CallCounter _counter = new();

    /// <summary>Runs the tour.</summary>
    /// <param name="readSettings">Gives the settings.</param>
    /// <returns>The exit code: 0, or 1 when something failed or fewer calls were made than the tour has.</returns>
    public async Task<int> RunAsync(Func<QuickstartSettings> readSettings)
    {
        ArgumentNullException.ThrowIfNull(readSettings);
        try
        {
            await RunAsync(readSettings());
            _report.PrintSuccess();
            return 0;
        }
        catch (Exception exception) when (exception is IntercomException or ArgumentException or IOException or InvalidOperationException)
        {
            _report.PrintFailure(exception);
            return 1;
        }
    }

    private Task RunAsync(QuickstartSettings settings) => settings.AccessToken is null ? RunEmbeddedAsync() : RunRealAsync(settings);

    private async Task RunEmbeddedAsync()
    {
        await using IntercomTestServer server = await IntercomTestServer.StartAsync();
        _report.Introduce($"Embedded Intercom at {server.BaseAddress}: nothing leaves this machine.");
        SampleContacts.AddTo(server);
        await RunAsync(tour ?? new TicketTypeTour(), server.CreateClient(_counter.Attach));
    }

    private async Task RunRealAsync(QuickstartSettings settings)
    {
        _report.Introduce("INTERCOM_ACCESS_TOKEN is set: read-only calls to the real Intercom,");
        _report.Introduce($"{settings.Region}. Nothing is changed there.");
        IntercomClientOptions options = new() { AccessToken = settings.AccessToken, Region = settings.Region };
        _counter.Attach(options);
        using IntercomClient intercom = new(options);
        await RunAsync(tour ?? new ReadOnlyTour(), intercom);
    }

    private async Task RunAsync(ITour chosen, IIntercomClient intercom)
    {
        await chosen.RunAsync(intercom, _report);
        _counter.Require(chosen.Calls, _report.Calls);
    }
}
