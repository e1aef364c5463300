using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>Keeps notifications that were answered until they are handled. When the application stops, those that wait are handled first, for as long as it has time; the rest is told to the application.</summary>
internal sealed class NotificationQueue(NotificationHandling handling, IntercomWebhookStatus status, IOptions<IntercomWebhookOptions> options) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _outOfTime = new();
    private readonly Channel<QueuedNotification> _channel = Channel.CreateBounded<QueuedNotification>(options.Value.QueueCapacity);
    private Task _workers = Task.CompletedTask;

    public bool TryAdd(QueuedNotification notification)
    {
        status.OnQueued();
        if (_channel.Writer.TryWrite(notification))
        {
            return true;
        }

        status.OnTaken();
        return false;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _workers = Task.WhenAll(Enumerable.Range(0, options.Value.Workers).Select(_ => Task.Run(WorkAsync, CancellationToken.None)));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _channel.Writer.TryComplete();
        CancellationTokenRegistration registration = cancellationToken.Register(_outOfTime.Cancel);
        await using (registration.ConfigureAwait(false))
        {
            await Task.WhenAny(_workers, Task.Delay(Timeout.Infinite, _outOfTime.Token)).ConfigureAwait(false);
        }

        // Handlers that do not end when they are told to leave no worker for what still waits.
        while (_channel.Reader.TryRead(out QueuedNotification? queued))
        {
            await TakeAsync(queued).ConfigureAwait(false);
        }
    }

    public void Dispose() => _outOfTime.Dispose();

    private async Task WorkAsync()
    {
        await foreach (QueuedNotification queued in _channel.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            await TakeAsync(queued).ConfigureAwait(false);
        }
    }

    private async Task TakeAsync(QueuedNotification queued)
    {
        await handling.HandleLaterAsync(queued, _outOfTime.Token).ConfigureAwait(false);
        status.OnTaken();
    }
}
