using System.Net;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing;

/// <summary>A response that a test creates; see <see cref="IntercomTestServer.On" />.</summary>
public sealed class TestResponse
{
    private TestResponse(HttpStatusCode statusCode, string body, string contentType)
    {
        StatusCode = statusCode;
        Body = body;
        ContentType = contentType;
    }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The body.</summary>
    public string Body { get; }

    /// <summary>The type of the body.</summary>
    public string ContentType { get; }

    /// <summary>Creates a response with JSON.</summary>
    /// <param name="body">The body.</param>
    /// <param name="statusCode">The status. Default: 200.</param>
    /// <exception cref="ArgumentNullException"><paramref name="body" /> is null.</exception>
    public static TestResponse Json(JToken body, HttpStatusCode statusCode = HttpStatusCode.OK)
    {
        ArgumentNullException.ThrowIfNull(body);
        return new TestResponse(statusCode, body.ToString(Formatting.None), "application/json; charset=utf-8");
    }

    /// <summary>Creates a response with text of any type.</summary>
    /// <param name="body">The body.</param>
    /// <param name="contentType">The type, such as <c>text/html</c>.</param>
    /// <param name="statusCode">The status. Default: 200.</param>
    /// <exception cref="ArgumentException">The type is empty, or <paramref name="body" /> is null.</exception>
    public static TestResponse Text(string body, string contentType, HttpStatusCode statusCode = HttpStatusCode.OK)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        return new TestResponse(statusCode, body, contentType);
    }

    /// <summary>Creates an error as Intercom returns it.</summary>
    /// <param name="statusCode">The status; 400 or more.</param>
    /// <param name="code">The code, such as <c>conversation_not_found</c>.</param>
    /// <param name="message">The message; null to repeat the code.</param>
    /// <exception cref="ArgumentException">The status is not an error status, or the code is missing.</exception>
    public static TestResponse Error(HttpStatusCode statusCode, string code, string? message = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((int)statusCode, (int)HttpStatusCode.BadRequest, nameof(statusCode));
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        JObject error = new() { ["code"] = code, ["message"] = message ?? code };
        return Json(new JObject { ["type"] = "error.list", ["errors"] = new JArray(error) }, statusCode);
    }
}
