using Intercom.Testing.Hosting;

namespace Intercom.Testing.Faults;

/// <summary>Changes the media type of a response.</summary>
internal sealed class ContentTypeFault(string contentType) : Fault
{
    internal override Task SendAsync(ServerResponse response, IResponseSink sink)
    {
        response.ContentType = contentType;
        return sink.SendAsync(response);
    }
}
