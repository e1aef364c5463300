using Intercom.Testing.Hosting;

namespace Intercom.Testing.Faults;

/// <summary>Changes the body of a response.</summary>
internal sealed class ChangedBodyFault(Func<string, string> change) : Fault
{
    internal override Task SendAsync(ServerResponse response, IResponseSink sink) => sink.SendAsync(response.With(change(response.Body)));
}
