using System.Diagnostics.CodeAnalysis;
using System.Net.Http;

namespace Intercom;

/// <summary>A client for the Intercom REST API: one property per area.</summary>
public partial interface IIntercomClient
{
    /// <summary>
    /// Sends a request to any path of the API, for operations that no area has yet. Authentication, API version, retries, rate limiting and
    /// exceptions work as in every other operation.
    /// </summary>
    /// <typeparam name="T">
    /// The type of the response: a model; <see cref="System.Text.Json.Nodes.JsonNode" />, a class derived from it, or
    /// <see cref="System.Text.Json.JsonDocument" />; <see cref="string" /> for the JSON text; or
    /// <see cref="Newtonsoft.Json.Linq.JToken" /> or another class that Newtonsoft.Json deserializes.
    /// </typeparam>
    /// <param name="method">
    /// The HTTP method. GET, HEAD, PUT and DELETE are retried as idempotent; other methods only when Intercom certainly did not process the
    /// request.
    /// </param>
    /// <param name="path">
    /// The path relative to the base address, with its query, such as <c>contacts/1/notes?per_page=5</c>. Values in it must be escaped
    /// already. Logs and traces contain its first segment only.
    /// </param>
    /// <param name="request">
    /// The object that is sent as JSON: a model; JSON text; a <see cref="System.Text.Json.Nodes.JsonNode" /> or
    /// <see cref="System.Text.Json.JsonElement" />; or a <see cref="Newtonsoft.Json.Linq.JToken" />, a dictionary or another object that
    /// Newtonsoft.Json serializes. Null for none.
    /// </param>
    /// <param name="options">Settings of this request; null for those of the client.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The response; null when its body is empty or JSON null.</returns>
    /// <exception cref="ArgumentException">
    /// The path leaves the base address, or the request is text that is not valid JSON. Nothing is sent.
    /// </exception>
    /// <exception cref="NotSupportedException">
    /// The response or the request is of a type that only Newtonsoft.Json converts, and reflection-based serialization is turned off, as in
    /// trimmed and native programs.
    /// </exception>
    /// <exception cref="IntercomException">The request failed.</exception>
    Task<T?> SendAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        HttpMethod method,
        string path,
        object? request = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class;
}
