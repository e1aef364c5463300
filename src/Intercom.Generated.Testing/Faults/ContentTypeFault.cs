using Intercom.Testing.Hosting;

namespace Intercom.Testing.Faults;

/// <summary>Gives a response another type.</summary>
internal sealed class ContentTypeFault(string contentType) : Fault
{
    internal override Task SendAsync(Answer answer, IResponseSink sink)
    {
        answer.ContentType = contentType;
        return sink.SendAsync(answer);
    }
}
