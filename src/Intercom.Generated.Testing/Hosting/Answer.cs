using System.Text;
using Intercom.Testing.Errors;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Hosting;

/// <summary>An answer, ready to be sent.</summary>
internal sealed class Answer
{
    public Answer(int statusCode, string body)
    {
        StatusCode = statusCode;
        Body = body;
    }

    public int StatusCode { get; }

    public string Body { get; }

    public string ContentType { get; set; } = "application/json; charset=utf-8";

    /// <summary>Whether nothing is added to its headers, such as those of the rate limit.</summary>
    public bool HasOnlyItsHeaders { get; init; }

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static Answer Ok(JToken body) => new(StatusCodes.Status200OK, body.ToString(Formatting.None));

    public static Answer From(ApiError error, string requestId)
    {
        JObject entry = new() { ["code"] = error.Code, ["message"] = error.Message };
        if (error.Field is not null)
        {
            entry["field"] = error.Field;
        }

        JObject body = new() { ["type"] = "error.list", ["request_id"] = requestId, ["errors"] = new JArray(entry) };
        Answer answer = new(error.StatusCode, body.ToString(Formatting.None));
        if (error.AllowedMethods is not null)
        {
            answer.Headers["Allow"] = error.AllowedMethods;
        }

        return answer;
    }

    /// <summary>The same answer with another body.</summary>
    public Answer With(string body)
    {
        Answer answer = new(StatusCode, body) { ContentType = ContentType };
        foreach ((string name, string value) in Headers)
        {
            answer.Headers[name] = value;
        }

        return answer;
    }

    public Task WriteAsync(HttpResponse response)
    {
        WriteHead(response);
        return response.WriteAsync(Body, Encoding.UTF8, response.HttpContext.RequestAborted);
    }

    public void WriteHead(HttpResponse response)
    {
        response.StatusCode = StatusCode;
        response.ContentType = ContentType;
        foreach ((string name, string value) in Headers)
        {
            response.Headers[name] = value;
        }
    }
}
