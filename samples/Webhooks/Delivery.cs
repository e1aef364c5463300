using System.Net;

namespace Webhooks;

/// <summary>A request that Intercom sends to the endpoint.</summary>
/// <param name="What">The description of the request.</param>
/// <param name="SendAsync">Sends the request, and returns the status of the response.</param>
/// <param name="Expected">The status that the endpoint should respond with.</param>
public sealed record Delivery(string What, Func<DeliveringIntercom, Task<HttpStatusCode>> SendAsync, HttpStatusCode Expected);
