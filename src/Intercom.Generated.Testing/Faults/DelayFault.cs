using Intercom.Testing.Hosting;

namespace Intercom.Testing.Faults;

/// <summary>Delays a response; sends none if the caller has disconnected.</summary>
internal sealed class DelayFault(TimeSpan delay) : Fault
{
    internal override async Task SendAsync(Answer answer, IResponseSink sink)
    {
        await Task.Delay(delay, sink.Aborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!sink.Aborted.IsCancellationRequested)
        {
            await sink.SendAsync(answer).ConfigureAwait(false);
        }
    }
}
