using Intercom.Testing.Hosting;

namespace Intercom.Testing.Faults;

/// <summary>A response of any kind, without added headers.</summary>
internal sealed class ResponseFault(int statusCode, string contentType, string body, IReadOnlyDictionary<string, string> headers) : Fault
{
    internal override ServerResponse? InPlace(string requestId)
    {
        ServerResponse response = new(statusCode, body) { ContentType = contentType, HasOnlyItsHeaders = true };
        foreach ((string name, string value) in headers)
        {
            response.Headers[name] = value;
        }

        return response;
    }
}
