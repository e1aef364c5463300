using Intercom.Testing.Paging;
using Intercom.Testing.Responses;

namespace Intercom.Testing.Routing;

/// <summary>The form of the requests and responses of an operation.</summary>
/// <param name="Body">The body of its requests; null when it has none.</param>
/// <param name="StatusCode">The status of its successful response.</param>
/// <param name="Response">The schema of its successful response; null when it has no JSON.</param>
/// <param name="ContentType">The type of a successful response that is no JSON; null when it is JSON or empty.</param>
/// <param name="Paging">How its list is divided into pages; null when it returns no list.</param>
internal sealed record RouteForm(RequestBody? Body, int StatusCode, ResponseShape? Response, string? ContentType, PageFormat? Paging);
