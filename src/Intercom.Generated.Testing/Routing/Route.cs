using Intercom.Testing.Paging;
using Intercom.Testing.Responses;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>An operation of the description.</summary>
/// <param name="Method">The HTTP method in capitals.</param>
/// <param name="Template">The path.</param>
/// <param name="OperationId">
/// Area and verb, such as <c>TicketTypes_Create</c>; null when the description names it by method and path alone.
/// </param>
/// <param name="Body">The body of its requests; null when it has none.</param>
/// <param name="StatusCode">The status of its successful response.</param>
/// <param name="Response">The schema of its successful response; null when it has no JSON.</param>
/// <param name="Shape">The schema of its successful response, prepared; null when it has no JSON.</param>
/// <param name="ContentType">The type of a successful response that is no JSON; null when it is JSON or empty.</param>
/// <param name="Paging">How its list is divided into pages; null when it returns no list.</param>
internal sealed record Route(
    string Method,
    PathTemplate Template,
    string? OperationId,
    RequestBody? Body,
    int StatusCode,
    JObject? Response,
    ResponseShape? Shape,
    string? ContentType,
    PageFormat? Paging)
{
    /// <summary>Whether the description has the operation. Official clients call one that it lacks.</summary>
    public bool IsDescribed { get; init; } = true;

    /// <summary>Area and verb as they are called in C#, such as <c>TicketTypes.Create</c>.</summary>
    public string Operation => OperationId?.Replace('_', '.') ?? $"{Method} {Template}";
}
