using System.Net.Http;

namespace Intercom;

/// <summary>The form in which a caller wants the response to a request.</summary>
/// <param name="Accept">The media type to ask for.</param>
/// <param name="ReadAsync">Reads a successful response.</param>
internal sealed record ResponseFormat<T>(string Accept, Func<HttpResponseMessage, CallContext, CancellationToken, Task<T>> ReadAsync);
