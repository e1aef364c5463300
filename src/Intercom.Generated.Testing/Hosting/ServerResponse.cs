using System.Globalization;
using System.Text;
using Intercom.Testing.Errors;
using Intercom.Testing.Routing;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Hosting;

/// <summary>A response, ready to be sent.</summary>
internal sealed class ServerResponse
{
    public const string Json = "application/json; charset=utf-8";

    public ServerResponse(int statusCode, string body)
        : this(statusCode, Encoding.UTF8.GetBytes(body))
    {
    }

    public ServerResponse(int statusCode, byte[] content)
    {
        StatusCode = statusCode;
        Content = content;
    }

    public int StatusCode { get; }

    public byte[] Content { get; }

    /// <summary>The body as text.</summary>
    public string Body => Encoding.UTF8.GetString(Content);

    /// <summary>The type of the body; null for none.</summary>
    public string? ContentType { get; set; } = Json;

    /// <summary>Indicates whether no headers are added, such as those of the rate limit.</summary>
    public bool HasOnlyItsHeaders { get; init; }

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static ServerResponse From(ApiError error, string requestId)
    {
        JObject entry = new() { ["code"] = error.Code, ["message"] = error.Message };
        if (error.Field is not null)
        {
            entry["field"] = error.Field;
        }

        JObject body = new() { ["type"] = "error.list", ["request_id"] = requestId, ["errors"] = new JArray(entry) };
        ServerResponse response = new(error.StatusCode, body.ToString(Formatting.None));
        if (error.AllowedMethods is not null)
        {
            response.Headers["Allow"] = error.AllowedMethods;
        }

        if (error.DefaultShape is not null)
        {
            response.Headers[Dispatcher.DefaultHeader] = error.DefaultShape;
        }

        if (error.RetryAfter is { } seconds)
        {
            response.Headers["Retry-After"] = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return response;
    }

    /// <summary>Creates the same response with another body.</summary>
    public ServerResponse With(string body)
    {
        ServerResponse response = new(StatusCode, body) { ContentType = ContentType };
        foreach ((string name, string value) in Headers)
        {
            response.Headers[name] = value;
        }

        return response;
    }

    public async Task WriteAsync(HttpResponse response)
    {
        WriteHead(response);
        if (Content.Length > 0)
        {
            await response.Body.WriteAsync(Content, response.HttpContext.RequestAborted).ConfigureAwait(false);
        }
    }

    public void WriteHead(HttpResponse response)
    {
        response.StatusCode = StatusCode;
        if (Content.Length > 0)
        {
            response.ContentType = ContentType;
        }

        foreach ((string name, string value) in Headers)
        {
            response.Headers[name] = value;
        }
    }
}
