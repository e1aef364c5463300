using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>An operation of the description.</summary>
/// <param name="Method">The HTTP method in capitals.</param>
/// <param name="Template">The path.</param>
/// <param name="OperationId">Area and verb, such as <c>TicketTypes_Create</c>; null when the description names it by method and path
/// alone.</param>
/// <param name="Body">The body of its requests; null when it has none.</param>
/// <param name="Response">The schema of its successful response; null when it has no JSON.</param>
internal sealed record Route(string Method, PathTemplate Template, string? OperationId, RequestBody? Body, JObject? Response)
{
    /// <summary>Area and verb as they are called in C#, such as <c>TicketTypes.Create</c>.</summary>
    public string Operation => OperationId?.Replace('_', '.') ?? $"{Method} {Template}";
}
