using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>Starts the queue when the application has started, and stops it within the shutdown timeout.</summary>
internal sealed partial class WebhookQueueService(
    IWebhookQueue queue,
    IWebhookProcessor processor,
    IOptions<IntercomWebhookOptions> options,
    IOptions<HostOptions> hostOptions,
    IHostApplicationLifetime lifetime,
    ILogger<WebhookQueueService> log) : IHostedService, IAsyncDisposable
{
    // The log message generator of .NET 8 requires a field.
    private readonly ILogger _log = log;

    // The maximum of timers is 49 days.
    private static readonly TimeSpan MaxTimerDuration = TimeSpan.FromDays(40);

    private CancellationTokenRegistration _registration;
    private Task _start = Task.CompletedTask;
    private int _isStopping;

    // A durable queue may have notifications already, and its endpoints are mapped until the application has started.
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _registration = lifetime.ApplicationStarted.Register(() => _start = StartQueueAsync());
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isStopping, 1) != 0)
        {
            return;
        }

        await _registration.DisposeAsync().ConfigureAwait(false);
        await _start.ConfigureAwait(false);
        await queue.StopAsync(DrainTime(), options.Value.ShutdownGracePeriod, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops the queue when a host is disposed without having been stopped.</summary>
    public async ValueTask DisposeAsync() => await StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);

    private async Task StartQueueAsync()
    {
        try
        {
            await queue.StartAsync(processor, lifetime.ApplicationStopping).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            LogStartFailed(exception);
        }
    }

    // Reports of unfinished notifications use at most half of the shutdown timeout.
    private TimeSpan DrainTime()
    {
        TimeSpan timeout = hostOptions.Value.ShutdownTimeout;
        if (timeout < TimeSpan.Zero || timeout > MaxTimerDuration)
        {
            return Timeout.InfiniteTimeSpan;
        }

        TimeSpan rest = timeout - (2 * options.Value.ShutdownGracePeriod);
        return rest > timeout / 2 ? rest : timeout / 2;
    }

    [LoggerMessage(7, LogLevel.Critical, "The queue of notifications did not start; acknowledged notifications are not handled")]
    private partial void LogStartFailed(Exception exception);
}
