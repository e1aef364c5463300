using Intercom.Testing.Errors;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>Reads the bodies of requests.</summary>
internal static class JsonBody
{
    public static JObject Read(string? text, RequestBody? schema, bool isOptional)
    {
        if (text is null)
        {
            throw new ApiError(StatusCodes.Status413PayloadTooLarge, "payload_too_large", "The body is too large");
        }

        if (schema is null)
        {
            return [];
        }

        if (string.IsNullOrWhiteSpace(text) && !isOptional)
        {
            throw ApiErrors.BadRequest("The body is missing");
        }

        JObject body = string.IsNullOrWhiteSpace(text) ? [] : Parse(text);
        schema.Check(body);
        return body;
    }

    private static JObject Parse(string text)
    {
        try
        {
            using JsonTextReader reader = new(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            JObject body = JObject.Load(reader);
            return reader.Read() ? throw ApiErrors.BadRequest("The body has something after its end") : body;
        }
        catch (JsonException)
        {
            throw ApiErrors.BadRequest("The body is not a JSON object");
        }
    }
}
