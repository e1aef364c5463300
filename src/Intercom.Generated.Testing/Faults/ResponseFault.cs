using Intercom.Testing.Hosting;

namespace Intercom.Testing.Faults;

/// <summary>A response of any kind, without added headers.</summary>
internal sealed class ResponseFault(int statusCode, string contentType, string body, IReadOnlyDictionary<string, string> headers) : Fault
{
    internal override ServerResponse? InPlace(string requestId)
    {
        ServerResponse answer = new(statusCode, body) { ContentType = contentType, HasOnlyItsHeaders = true };
        foreach ((string name, string value) in headers)
        {
            answer.Headers[name] = value;
        }

        return answer;
    }
}
