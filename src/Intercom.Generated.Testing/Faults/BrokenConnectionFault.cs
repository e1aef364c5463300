using Intercom.Testing.Hosting;

namespace Intercom.Testing.Faults;

/// <summary>Closes the connection instead of sending a response.</summary>
internal sealed class BrokenConnectionFault : Fault
{
    internal override Task SendAsync(ServerResponse response, IResponseSink sink)
    {
        sink.Abort();
        return Task.CompletedTask;
    }
}
