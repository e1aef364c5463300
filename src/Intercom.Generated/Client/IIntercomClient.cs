using System.Net.Http;

namespace Intercom;

/// <summary>A client for the Intercom REST API: one property per area.</summary>
public partial interface IIntercomClient
{
    /// <summary>
    /// Sends a request to any path of the API, for operations that no area has yet. Authentication, version, retries, rate limit and exceptions are those of every other
    /// operation.
    /// </summary>
    /// <typeparam name="T">
    /// The type of the response: a model, <see cref="Newtonsoft.Json.Linq.JToken" /> or one of its kinds for JSON, or <see cref="string" /> for JSON as text.
    /// </typeparam>
    /// <param name="method">The HTTP method. GET, HEAD, PUT and DELETE are retried as idempotent; other methods only when they were certainly not processed.</param>
    /// <param name="path">
    /// The path below the base address, such as <c>contacts/1/notes?per_page=5</c>. Values in it are escaped already. Logs and traces contain its first segment only.
    /// </param>
    /// <param name="body">The body: a model, a <see cref="Newtonsoft.Json.Linq.JToken" />, a dictionary, or JSON as text; null for none.</param>
    /// <param name="options">Settings of this request; null for those of the client.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The response; null when it is null or empty.</returns>
    /// <exception cref="ArgumentException">The path leads elsewhere, or the body is text that is not JSON. Nothing is sent.</exception>
    /// <exception cref="IntercomException">The request failed.</exception>
    Task<T?> SendAsync<T>(
        HttpMethod method,
        string path,
        object? body = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class;
}
