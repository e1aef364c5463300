using Intercom;
using Intercom.Testing;
using Quickstart.Reporting;
using Spectre.Console;

namespace Quickstart;

/// <summary>Runs the tour that the settings ask for, and prints what it did.</summary>
public sealed class QuickstartApp(IAnsiConsole console)
{
    private readonly Report _report = new(console);

    /// <summary>Runs the tour.</summary>
    /// <param name="readSettings">Gives the settings.</param>
    /// <returns>The exit code: 0, or 1 when something failed.</returns>
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
        await using EmbeddedIntercom server = await EmbeddedIntercom.StartAsync();
        _report.Introduce($"Embedded Intercom at {server.BaseAddress}: nothing leaves this machine.");
        SampleContacts.AddTo(server);
        await TicketTypeTour.RunAsync(server.CreateClient(), _report);
    }

    private async Task RunRealAsync(QuickstartSettings settings)
    {
        _report.Introduce("INTERCOM_ACCESS_TOKEN is set: read-only calls to the real Intercom,");
        _report.Introduce($"{settings.Region}. Nothing is changed there.");
        using IntercomClient intercom = new(new IntercomClientOptions { AccessToken = settings.AccessToken, Region = settings.Region });
        await ReadOnlyTour.RunAsync(intercom, _report);
    }
}
