using System.Text;
using System.Text.Json;

namespace Intercom;

/// <summary>JSON whose names and values do not contain the secrets of a request.</summary>
internal sealed class RedactedJson
{
    private readonly TokenRedactor _redactor;

    private RedactedJson(TokenRedactor redactor) => _redactor = redactor;

    /// <summary>The JSON without secrets.</summary>
    public JsonElement Json { get; private set; }

    /// <summary>Indicates whether a secret was redacted.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Redacts the secrets of a text; null when it is not JSON.</summary>
    public static RedactedJson? TryParse(string text, TokenRedactor redactor)
    {
        RedactedJson redacted = new(redactor);
        using PooledBuffer copy = new();
        try
        {
            using (Utf8JsonWriter writer = new(copy, IntercomJson.WriterOptions))
            {
                Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(text), IntercomJson.ReaderOptions);
                redacted.Copy(ref reader, writer);
            }

            redacted.Json = JsonTree.Parse(copy.Written);
            return redacted;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        bool isName = false;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    string name = JsonText.Read(ref reader);
                    isName = IsName(name);
                    writer.WritePropertyName(Redact(name, isName: true));
                    break;
                case JsonTokenType.String:
                    writer.WriteStringValue(Redact(JsonText.Read(ref reader), isName));
                    break;
                default:
                    CopyToken(ref reader, writer);
                    break;
            }
        }
    }

    private static void CopyToken(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                break;
            default:
                writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
        }
    }

    private string Redact(string text, bool isName)
    {
        string redacted = isName ? _redactor.RedactName(text) : _redactor.Redact(text);
        IsChanged |= redacted != text;
        return redacted;
    }

    private static bool IsName(string member) =>
        member is "code" or "type" or "id" or "field" or "error_key" || member.EndsWith("_id", StringComparison.Ordinal);
}
