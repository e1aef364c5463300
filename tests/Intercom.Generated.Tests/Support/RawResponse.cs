using System.Text;

namespace Intercom.Tests.Support;

/// <summary>A response as it is sent, byte by byte.</summary>
internal sealed record RawResponse
{
    public string Status { get; init; } = "200 OK";

    /// <summary>Lines of headers. The length of the body is added where none of them gives it.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    public byte[] Body { get; init; } = [];

    /// <summary>The task to wait for between the body and the rest.</summary>
    public Task Gate { get; init; } = Task.CompletedTask;

    public byte[] Rest { get; init; } = [];

    /// <summary>An informational status that no response follows.</summary>
    public static RawResponse Silence =>
        new() { Status = "100 Continue", Headers = ["Content-Length: 0"], Gate = new TaskCompletionSource().Task };

    public static RawResponse Json(string body) =>
        new() { Headers = ["Content-Type: application/json"], Body = Encoding.UTF8.GetBytes(body) };

    public static RawResponse Redirect(Uri location) => new() { Status = "302 Found", Headers = [$"Location: {location}"] };

    public byte[] Head()
    {
        IEnumerable<string> lines = [$"HTTP/1.1 {Status}", "Connection: close", .. Headers, .. Length()];
        return Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n\r\n");
    }

    private IEnumerable<string> Length() =>
        Headers.Any(header => header.StartsWith("Content-Length", StringComparison.Ordinal))
            ? []
            : [$"Content-Length: {Body.Length + Rest.Length}"];
}
