using System.Net.Http;
using System.Text;
using System.Text.Json;

namespace Intercom;

/// <summary>Creates requests for operations that no area has.</summary>
internal static class GeneralRequest
{
    private const string Operation = "Client.Send";

    public static ApiRequest Create(HttpMethod method, string path, object? request, RequestOptions? options)
    {
        string[] parts = (path ?? throw new ArgumentNullException(nameof(path))).Split(['?'], 2);
        string relative = parts[0].StartsWith("/", StringComparison.Ordinal) ? parts[0].Substring(1) : parts[0];
        if (relative.IndexOfAny(['{', '}']) >= 0 || (parts.Length > 1 && parts[1].IndexOf('#') >= 0))
        {
            throw new ArgumentException("The path must not have braces or a fragment; put escaped values into it.", nameof(path));
        }

        // Other segments can be identifiers, which logs must not contain.
        string[] segments = relative.Split(['/'], 2);
        ApiRequest sent = new(Operation, method, relative) { LoggedPath = segments.Length > 1 ? $"{segments[0]}/..." : relative };
        sent.MergeQuery(ApiQuery.Parse(parts.Length > 1 ? parts[1] : string.Empty));
        if (request is not null)
        {
            sent.Body(request is string json ? Parse(json, nameof(request)) : request);
        }

        return sent.With(options);
    }

    private static JsonElement Parse(string json, string argument)
    {
        byte[] body = Encoding.UTF8.GetBytes(json);
        Utf8JsonReader reader = new(body, IntercomJson.ReaderOptions);
        try
        {
            reader.Read();
            JsonElement value = JsonTree.Parse(RawJson.Read(ref reader));
            return RawJson.IsEnd(ref reader)
                ? value
                : throw new ArgumentException("The request has text after the end of its JSON.", argument);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"The request is text that is not valid JSON: {exception.Message}", argument, exception);
        }
    }
}
