using System.Net;

namespace Webhooks;

/// <summary>A request that Intercom sends to the endpoint.</summary>
/// <param name="What">What it is, in words.</param>
/// <param name="SendAsync">Sends it, and gives the status of the response.</param>
/// <param name="Expected">The status that the endpoint should respond with.</param>
public sealed record Delivery(string What, Func<DeliveringIntercom, Task<HttpStatusCode>> SendAsync, HttpStatusCode Expected);
