using Intercom.Testing.Hosting;

namespace Intercom.Testing.Faults;

/// <summary>Responds later; not at all when the caller has gone by then.</summary>
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
