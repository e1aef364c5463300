using Intercom;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Worker;

/// <summary>Runs the synchronization at the start of the application, and then at intervals.</summary>
/// <param name="sync">The synchronization.</param>
/// <param name="options">The settings.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Receives the outcome of each run.</param>
public sealed partial class UserSyncService(
    UserSync sync, IOptions<UserSyncOptions> options, TimeProvider time, ILogger<UserSyncService> logger) : BackgroundService
{
    private const int ReportEvery = 100;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Progress<int> progress = new(count =>
        {
            if (count % ReportEvery == 0)
            {
                LogProgress(count);
            }
        });
        using PeriodicTimer timer = new(options.Value.Interval, time);
        do
        {
            try
            {
                UserSyncResult result = await sync.RunAsync(progress, stoppingToken);
                LogResult(result.Sent, result.Rejected);
            }
            catch (IntercomException exception)
            {
                // The next run sends what this one did not.
                LogFailure(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} users done")]
    private partial void LogProgress(int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "Synchronized: {Sent} users sent, {Rejected} rejected")]
    private partial void LogResult(int sent, int rejected);

    [LoggerMessage(Level = LogLevel.Error, Message = "The synchronization failed")]
    private partial void LogFailure(Exception exception);
}
