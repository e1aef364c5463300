using System.Net.Http;
using System.Text;
using System.Text.Json;

namespace Intercom;

/// <summary>
/// Reads error responses. Intercom sends lists of errors, single errors and objects of other forms; a gateway sends HTML; a response can be
/// truncated or empty. Whatever cannot be parsed is kept as text, and nothing throws.
/// </summary>
internal static class ErrorReader
{
    private const int MaxBytesRead = 1024 * 1024;
    private const int MaxCharactersKept = 16 * 1024;
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>
    /// Reads an error, and redacts the secrets of the request after parsing, so that codes and property names stay intact.
    /// </summary>
    public static async Task<IntercomApiException> ReadAsync(
        HttpResponseMessage response,
        string operation,
        TokenRedactor redactor,
        CancellationToken cancellationToken)
    {
        string text = await ReadTextAsync(response, cancellationToken).ConfigureAwait(false);
        return Create(response, operation, text, redactor);
    }

    /// <summary>Returns the exception for a successful response whose body is a list of errors; null for any other response.</summary>
    public static IntercomApiException? Find(HttpResponseMessage response, object? result, string operation, TokenRedactor redactor)
    {
        if (!ResponseKind.IsErrorList(result))
        {
            return null;
        }

        return Create(response, operation, Utf8.GetString(IntercomJson.Serialize(result!)), redactor);
    }

    /// <summary>
    /// Returns the body of a successful response that the caller does not need, since it can be a list of errors; null when the body is
    /// large or of unknown length.
    /// </summary>
    public static async Task<JsonElement?> ReadShortAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.Content?.Headers is { ContentLength: > 0 and <= MaxCharactersKept, ContentType.MediaType: MediaTypes.Json }
            ? Parse(await ReadTextAsync(response, cancellationToken).ConfigureAwait(false))
            : null;

    private static IntercomApiException Create(
        HttpResponseMessage response,
        string operation,
        string text,
        TokenRedactor redactor)
    {
        RedactedJson? redacted = RedactedJson.TryParse(text, redactor);
        JsonElement? json = JsonTree.ObjectOf(redacted?.Json);
        IReadOnlyDictionary<string, IReadOnlyList<string>> headers = ResponseHeaders.Read(response, redactor);
        return ApiExceptionFactory.Create(new ErrorResponse(
            operation,
            response.StatusCode,
            [.. Errors(json)],
            Text(json, "request_id") ?? ResponseHeaders.First(headers, "X-Request-Id"),
            headers,
            Start(text, redacted, redactor)));
    }

    private static async Task<string> ReadTextAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            byte[] start = await ResponseReader.ReadStartAsync(response, MaxBytesRead, cancellationToken).ConfigureAwait(false);
            return Encoding.UTF8.GetString(start).TrimStart(ByteOrderMark);
        }
        catch (Exception exception)
            when (exception is IOException or HttpRequestException or InvalidDataException && !cancellationToken.IsCancellationRequested)
        {
            // The status is sufficient; a body that is truncated or cannot be decompressed must not hide it.
            return string.Empty;
        }
    }

    private static JsonElement? Parse(string text)
    {
        try
        {
            return JsonTree.Parse(Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // JSON without a secret is kept as received. A secret can also be in a property name.
    private static string Start(string text, RedactedJson? redacted, TokenRedactor redactor)
    {
        if (redacted is null)
        {
            return text.Length > MaxCharactersKept ? redactor.RedactStart(text.Substring(0, MaxCharactersKept)) : redactor.Redact(text);
        }

        string body = redacted.IsChanged || redactor.IsIn(text) ? redacted.Json.GetRawText() : text;
        return body.Length > MaxCharactersKept ? body.Substring(0, MaxCharactersKept) : body;
    }

    private static IEnumerable<IntercomError> Errors(JsonElement? json) => JsonTree.Find(json, "errors") switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray()
            .Where(error => error.ValueKind == JsonValueKind.Object)
            .Select(error => Error(error)),
        { ValueKind: JsonValueKind.Object } fields => fields.EnumerateObject().Select(FieldError),
        _ when Text(json, "error_key") is { } key => [new IntercomError(key, Text(json, "message"), field: null)],
        _ when Text(json, "message") is { } message => [new IntercomError(Text(json, "code") ?? string.Empty, message, field: null)],
        _ => [],
    };

    private static IntercomError FieldError(JsonProperty field) =>
        new(string.Empty, JsonTree.TextOf(field.Value) ?? field.Value.GetRawText(), field.Name);

    // Old responses have a `type` where newer ones have a `code`.
    private static IntercomError Error(JsonElement? error) =>
        new(Text(error, "code") ?? Text(error, "type") ?? string.Empty, Text(error, "message"), Text(error, "field"));

    private static string? Text(JsonElement? json, string name) => JsonTree.TextOf(JsonTree.Find(json, name));
}
