using System.Net.Http;
using System.Text;
using System.Text.Json;

namespace Intercom;

/// <summary>Creates requests for operations that no area has.</summary>
internal static class GeneralRequest
{
    private const string Operation = "Client.Send";

    public static ApiRequest Create(HttpMethod method, string path, object? body, RequestOptions? options)
    {
        string[] parts = (path ?? throw new ArgumentNullException(nameof(path))).Split(['?'], 2);
        string relative = parts[0].StartsWith("/", StringComparison.Ordinal) ? parts[0].Substring(1) : parts[0];
        if (relative.IndexOfAny(['{', '}']) >= 0 || (parts.Length > 1 && parts[1].IndexOf('#') >= 0))
        {
            throw new ArgumentException("The path must not have braces or a fragment; put escaped values into it.", nameof(path));
        }

        // Other segments can be identifiers, which logs must not contain.
        string[] segments = relative.Split(['/'], 2);
        ApiRequest request = new(Operation, method, relative) { LoggedPath = segments.Length > 1 ? $"{segments[0]}/..." : relative };
        request.MergeQuery(ApiQuery.Parse(parts.Length > 1 ? parts[1] : string.Empty));
        if (body is not null)
        {
            request.Body(body is string json ? Parse(json) : body);
        }

        return request.With(options);
    }

    private static JsonElement Parse(string json)
    {
        byte[] body = Encoding.UTF8.GetBytes(json);
        Utf8JsonReader reader = new(body, IntercomJson.ReaderOptions);
        try
        {
            JsonElement value = JsonElement.ParseValue(ref reader);
            return IsEnd(ref reader)
                ? value
                : throw new ArgumentException("The body has text after the end of its JSON.", nameof(json));
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"The body is text that is not valid JSON: {exception.Message}", nameof(json), exception);
        }
    }

    private static bool IsEnd(ref Utf8JsonReader reader)
    {
        try
        {
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
