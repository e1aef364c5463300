using Intercom.Testing.Hosting;

namespace Intercom.Testing.Faults;

/// <summary>A response of any kind, which has no headers but its own.</summary>
internal sealed class AnswerFault(int statusCode, string contentType, string body, IReadOnlyDictionary<string, string> headers) : Fault
{
    internal override Answer? InPlace(string requestId)
    {
        Answer answer = new(statusCode, body) { ContentType = contentType, HasOnlyItsHeaders = true };
        foreach ((string name, string value) in headers)
        {
            answer.Headers[name] = value;
        }

        return answer;
    }
}
