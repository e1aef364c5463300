using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>Reads the bodies of requests.</summary>
internal static class JsonBody
{
    /// <summary>Reads the body of a request. A request without one is a request without members.</summary>
    public static JObject Read(string? text, RequestBody? schema)
    {
        if (text is null)
        {
            throw new ApiError(StatusCodes.Status413PayloadTooLarge, "payload_too_large", "The body is too large");
        }

        if (schema is null)
        {
            return [];
        }

        JObject body = IsEmpty(text) ? [] : Parse(text);
        schema.Check(body);
        return body;
    }

    // Some languages write an empty map as an empty list.
    private static bool IsEmpty(string text) => string.IsNullOrWhiteSpace(text) || text.AsSpan().Trim() is "[]";

    private static JObject Parse(string text)
    {
        try
        {
            return JsonText.Parse(text);
        }
        catch (JsonException)
        {
            throw ApiErrors.BadRequest("The body is not a JSON object");
        }
    }
}
