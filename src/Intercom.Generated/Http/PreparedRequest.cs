using System.Net.Http;

namespace Intercom;

/// <summary>A request that was validated and serialized, and that nothing changes any more.</summary>
/// <param name="Description">The operation and its path, as logs and traces report them.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">The address, with path and query.</param>
/// <param name="Body">The body; null if the request has none.</param>
/// <param name="IsIdempotent">Indicates whether the request can be sent twice without taking effect twice.</param>
/// <param name="Timeout">The maximum duration of the request, with all its attempts.</param>
/// <param name="Options">The settings of the request; null for those of the client.</param>
internal sealed record PreparedRequest(
    CallDescription Description,
    HttpMethod Method,
    Uri Address,
    RequestBody? Body,
    bool IsIdempotent,
    TimeSpan Timeout,
    RequestOptions? Options)
{
    public string Operation => Description.Operation;
}
