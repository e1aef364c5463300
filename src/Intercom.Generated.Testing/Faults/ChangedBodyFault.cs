using Intercom.Testing.Hosting;

namespace Intercom.Testing.Faults;

/// <summary>Responds with another body than the one that there would be.</summary>
internal sealed class ChangedBodyFault(Func<string, string> change) : Fault
{
    internal override Task SendAsync(Answer answer, IResponseSink sink) => sink.SendAsync(answer.With(change(answer.Body)));
}
