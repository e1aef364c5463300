using Intercom.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Intercom.Testing.Faults;

/// <summary>Closes the connection in place of an answer.</summary>
internal sealed class BrokenConnectionFault : Fault
{
    internal override Task SendAsync(Answer answer, HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }
}
