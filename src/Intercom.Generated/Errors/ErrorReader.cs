using System.Net.Http;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>
/// Reads answers that are errors. They come as lists of errors, as single errors, as objects of other forms, as HTML of a
/// gateway, cut off or empty: whatever cannot be understood is kept as text, and nothing throws.
/// </summary>
internal static class ErrorReader
{
    private const int MostRead = 1024 * 1024;
    private const int MostKept = 16 * 1024;
    private const char ByteOrderMark = '\uFEFF';

    public static async Task<IntercomApiException> ReadAsync(HttpResponseMessage response, string operation, string token, CancellationToken cancellationToken)
    {
        return Create(response, await ReadBodyAsync(response, token, cancellationToken).ConfigureAwait(false), operation, token);
    }

    /// <summary>The exception for a response with the status of success whose body is a list of errors; null for any other response.</summary>
    public static IntercomApiException? Find(HttpResponseMessage response, object? result, string operation, string token) => ResponseKind.IsErrorList(result)
        ? Create(response, AccessToken.Hide(JsonConvert.SerializeObject(result), token), operation, token)
        : null;

    /// <summary>The body of a successful response from which nothing is to be returned, for it can be a list of errors; null when it is none of a known and small length.</summary>
    public static async Task<JObject?> ReadShortAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.Content?.Headers is { ContentLength: > 0 and <= MostKept, ContentType.MediaType: MediaTypes.Json }
            ? Parse(await ReadBodyAsync(response, string.Empty, cancellationToken).ConfigureAwait(false))
            : null;

    private static IntercomApiException Create(HttpResponseMessage response, string body, string operation, string token)
    {
        JObject? json = Parse(body);
        IReadOnlyDictionary<string, IReadOnlyList<string>> headers = ResponseHeaders.Read(response, value => AccessToken.Hide(value, token));
        return ApiExceptionFactory.Create(new ErrorAnswer(
            operation,
            response.StatusCode,
            [.. Errors(json).Select(error => new IntercomError(Hide(error.Code)!, Hide(error.Message), Hide(error.Field)))],
            Hide(Text(json?["request_id"])) ?? ResponseHeaders.First(headers, "X-Request-Id"),
            headers,
            body.Length > MostKept ? AccessToken.HideInStart(body.Substring(0, MostKept), token) : body));

        string? Hide(string? text) => text is null ? null : AccessToken.Hide(text, token);
    }

    private static async Task<string> ReadBodyAsync(HttpResponseMessage response, string token, CancellationToken cancellationToken)
    {
        try
        {
            byte[] start = await ResponseBody.ReadStartAsync(response, MostRead, cancellationToken).ConfigureAwait(false);
            string text = Encoding.UTF8.GetString(start).TrimStart(ByteOrderMark);
            return start.Length < MostRead ? AccessToken.Hide(text, token) : AccessToken.HideInStart(text, token);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or InvalidDataException && !cancellationToken.IsCancellationRequested)
        {
            // The status says enough; a body that breaks off or cannot be decompressed must not hide it.
            return string.Empty;
        }
    }

    private static JObject? Parse(string body)
    {
        try
        {
            using JsonTextReader reader = new(new StringReader(body)) { DateParseHandling = DateParseHandling.None };
            return JToken.ReadFrom(reader) as JObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<(string Code, string? Message, string? Field)> Errors(JObject? json) => json switch
    {
        null => [],
        _ when json["errors"] is JArray list => list.OfType<JObject>().Select(Error),
        _ when json["errors"] is JObject fields => fields.Properties().Select(field => (string.Empty, (string?)(Text(field.Value) ?? field.Value.ToString(Formatting.None)), (string?)field.Name)),
        _ when Text(json["error_key"]) is { } key => [(key, Text(json["message"]), null)],
        _ when Text(json["message"]) is { } message => [(Text(json["code"]) ?? string.Empty, message, null)],
        _ => [],
    };

    // Old answers say `type` where newer ones say `code`.
    private static (string Code, string? Message, string? Field) Error(JObject error) =>
        (Text(error["code"]) ?? Text(error["type"]) ?? string.Empty, Text(error["message"]), Text(error["field"]));

    private static string? Text(JToken? token) => token is JValue { Value: { } value } ? Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) : null;
}
