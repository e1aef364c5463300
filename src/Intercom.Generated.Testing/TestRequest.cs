using Newtonsoft.Json.Linq;

namespace Intercom.Testing;

/// <summary>A request to an operation whose responses a test creates; see <see cref="IntercomTestServer.On" />.</summary>
public sealed class TestRequest
{
    internal TestRequest()
    {
    }

    /// <summary>The operation, such as <c>Conversations.Reply</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The HTTP method in capitals, such as <c>POST</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The path as it was sent, with leading slash and without query.</summary>
    public required string Path { get; init; }

    /// <summary>The parameters in the path by name, decoded.</summary>
    public required IReadOnlyDictionary<string, string> PathParameters { get; init; }

    /// <summary>The parameters of the query by name, decoded.</summary>
    public required IReadOnlyDictionary<string, string> Query { get; init; }

    /// <summary>The body; null when there is none, or when it is not a JSON object.</summary>
    public required JObject? Body { get; init; }
}
