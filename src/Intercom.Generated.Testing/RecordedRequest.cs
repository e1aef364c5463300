using System.Net;

namespace Intercom.Testing;

/// <summary>A request that the test server received, and its response. It does not contain the access token.</summary>
public sealed class RecordedRequest
{
    internal RecordedRequest()
    {
    }

    /// <summary>The HTTP method in capitals, such as <c>POST</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The path as it was sent, with leading slash and without query, such as <c>/ticket_types/1</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The parameters of the query by name, decoded; empty when there are none.</summary>
    public required IReadOnlyDictionary<string, string> Query { get; init; }

    /// <summary>The headers by name, without Authorization. Names are case-insensitive.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; }

    /// <summary>The body as it was sent; empty when there is none, or when it was too large to be read.</summary>
    public required string Body { get; init; }

    /// <summary>The operation, such as <c>TicketTypes.Create</c>; null when method and path match none.</summary>
    public required string? Operation { get; init; }

    /// <summary>The status of the response.</summary>
    public required HttpStatusCode StatusCode { get; init; }

    /// <summary>The body of the response as text; empty when there is none.</summary>
    public required string ResponseBody { get; init; }

    /// <summary>The time at which the request arrived, by the clock of the server.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Returns method, path and status.</summary>
    public override string ToString() => $"{Method} {Path}: {(int)StatusCode}";
}
