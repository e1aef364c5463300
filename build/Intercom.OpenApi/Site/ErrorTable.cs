using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Site;

/// <summary>The error responses that the description has for an operation, with the exceptions of the library.</summary>
internal static class ErrorTable
{
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["400"] = "IntercomValidationException",
        ["401"] = "IntercomAuthenticationException",
        ["403"] = "IntercomPermissionException",
        ["404"] = "IntercomNotFoundException",
        ["409"] = "IntercomConflictException",
        ["422"] = "IntercomValidationException",
        ["429"] = "IntercomRateLimitException",
    };

    /// <summary>A line with the statuses of an operation, each with its exception.</summary>
    /// <param name="bundle">The description with its error responses.</param>
    /// <param name="operation">The operation.</param>
    public static string Line(JObject bundle, Operation operation)
    {
        JObject responses = bundle["paths"]?[operation.Path]?[operation.Method]?["responses"] as JObject ?? [];
        IEnumerable<string> statuses = responses.Properties().Select(response => response.Name)
            .Where(status => status.StartsWith('4') || status.StartsWith('5'))
            .Order(StringComparer.Ordinal)
            .Select(Entry);
        return $"Errors: {string.Join(", ", statuses.Append($"every other error status {Link("IntercomApiException")}"))}. "
            + $"A request that gets no response throws another {Link("IntercomException")}.";
    }

    private static string Entry(string status)
    {
        string otherwise = status.StartsWith('5') ? "IntercomServerException" : "IntercomApiException";
        return $"{status} {Link(Exceptions.GetValueOrDefault(status, otherwise))}";
    }

    private static string Link(string exception) => $"[`{exception}`](xref:Intercom.{exception})";
}
