using Intercom.Testing.Hosting;

namespace Intercom.Testing.Faults;

/// <summary>Changes the media type of a response.</summary>
internal sealed class ContentTypeFault(string contentType) : Fault
{
    internal override Task SendAsync(ServerResponse answer, IResponseSink sink)
    {
        answer.ContentType = contentType;
        return sink.SendAsync(answer);
    }
}
