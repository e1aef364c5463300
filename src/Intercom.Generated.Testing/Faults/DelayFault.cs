using Intercom.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Intercom.Testing.Faults;

/// <summary>Answers later; not at all when the caller has gone by then.</summary>
internal sealed class DelayFault(TimeSpan delay) : Fault
{
    internal override async Task SendAsync(Answer answer, HttpContext context)
    {
        await Task.Delay(delay, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!context.RequestAborted.IsCancellationRequested)
        {
            await answer.WriteAsync(context.Response).ConfigureAwait(false);
        }
    }
}
