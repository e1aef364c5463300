using System.Globalization;
using System.Net.Http;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

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
        return Create(response, operation, text, Parse(text), redactor);
    }

    /// <summary>Returns the exception for a successful response whose body is a list of errors; null for any other response.</summary>
    public static IntercomApiException? Find(HttpResponseMessage response, object? result, string operation, TokenRedactor redactor)
    {
        if (!ResponseKind.IsErrorList(result))
        {
            return null;
        }

        string text = JsonConvert.SerializeObject(result);
        return Create(response, operation, text, Parse(text), redactor);
    }

    /// <summary>
    /// Returns the body of a successful response that the caller does not need, since it can be a list of errors; null when the body is
    /// large or of unknown length.
    /// </summary>
    public static async Task<JObject?> ReadShortAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.Content?.Headers is { ContentLength: > 0 and <= MaxCharactersKept, ContentType.MediaType: MediaTypes.Json }
            ? Parse(await ReadTextAsync(response, cancellationToken).ConfigureAwait(false)) as JObject
            : null;

    private static IntercomApiException Create(
        HttpResponseMessage response,
        string operation,
        string text,
        JToken? parsed,
        TokenRedactor redactor)
    {
        JToken? redacted = parsed is null ? null : redactor.Redact(parsed);
        JObject? json = redacted as JObject;
        IReadOnlyDictionary<string, IReadOnlyList<string>> headers = ResponseHeaders.Read(response, redactor);
        return ApiExceptionFactory.Create(new ErrorResponse(
            operation,
            response.StatusCode,
            [.. Errors(json)],
            Text(json?["request_id"]) ?? ResponseHeaders.First(headers, "X-Request-Id"),
            headers,
            Start(text, parsed, redacted, redactor)));
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

    private static JToken? Parse(string text)
    {
        try
        {
            return NewtonsoftJson.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // JSON without a secret is kept as received. A secret can be in places that parsing drops, such as a comment.
    private static string Start(string text, JToken? parsed, JToken? redacted, TokenRedactor redactor)
    {
        if (parsed is null)
        {
            return text.Length > MaxCharactersKept ? redactor.RedactStart(text.Substring(0, MaxCharactersKept)) : redactor.Redact(text);
        }

        string body = JToken.DeepEquals(parsed, redacted) && !redactor.IsIn(text) ? text : redacted!.ToString(Formatting.None);
        return body.Length > MaxCharactersKept ? body.Substring(0, MaxCharactersKept) : body;
    }

    private static IEnumerable<IntercomError> Errors(JObject? json) => json switch
    {
        null => [],
        _ when json["errors"] is JArray list => list.OfType<JObject>().Select(Error),
        _ when json["errors"] is JObject fields => fields.Properties().Select(FieldError),
        _ when Text(json["error_key"]) is { } key => [new IntercomError(key, Text(json["message"]), field: null)],
        _ when Text(json["message"]) is { } message => [new IntercomError(Text(json["code"]) ?? string.Empty, message, field: null)],
        _ => [],
    };

    private static IntercomError FieldError(JProperty field) =>
        new(string.Empty, Text(field.Value) ?? field.Value.ToString(Formatting.None), field.Name);

    // Old responses have a `type` where newer ones have a `code`.
    private static IntercomError Error(JObject error) =>
        new(Text(error["code"]) ?? Text(error["type"]) ?? string.Empty, Text(error["message"]), Text(error["field"]));

    private static string? Text(JToken? token) =>
        token is JValue { Value: { } value } ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
}
