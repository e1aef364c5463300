using System.Net;

namespace Intercom;

/// <summary>The parsed content of an error response.</summary>
internal sealed record ErrorResponse(
    string Operation,
    HttpStatusCode StatusCode,
    IReadOnlyList<IntercomError> Errors,
    string? RequestId,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Headers,
    string Body)
{
    private const int MaxBodyLength = 200;
    private const int MaxErrorsLength = 1000;
    private const int MaxRequestIdLength = 100;

    public string Describe()
    {
        string details = Errors.Count > 0 ? MessageSanitizer.Sanitize(string.Join("; ", Errors), MaxErrorsLength) : Start(Body);
        string separator = details.Length > 0 ? ": " : ".";
        string request = RequestId is null ? string.Empty : $" (request {MessageSanitizer.Sanitize(RequestId, MaxRequestIdLength)})";
        string name = Enum.IsDefined(typeof(HttpStatusCode), StatusCode) ? $" {StatusCode}" : string.Empty;
        return $"{Operation} failed with {(int)StatusCode}{name}{separator}{details}{request}";
    }

    private static string Start(string body)
    {
        string line = string.Join(" ", body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > MaxBodyLength ? line.Substring(0, MaxBodyLength) + "..." : line;
    }
}
