using Intercom.Testing.Hosting;

namespace Intercom.Testing.Faults;

/// <summary>Delays a response; sends none if the caller has disconnected.</summary>
internal sealed class DelayFault(TimeSpan delay) : Fault
{
    internal override async Task SendAsync(ServerResponse response, IResponseSink sink)
    {
        await Task.Delay(delay, sink.Aborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!sink.Aborted.IsCancellationRequested)
        {
            await sink.SendAsync(response).ConfigureAwait(false);
        }
    }
}
