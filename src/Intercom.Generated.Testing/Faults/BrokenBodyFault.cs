using Intercom.Testing.Hosting;

namespace Intercom.Testing.Faults;

/// <summary>Closes the connection amid a body that was announced in full.</summary>
internal sealed class BrokenBodyFault : Fault
{
    internal override Task SendAsync(ServerResponse response, IResponseSink sink) => sink.SendHalfAsync(response);
}
