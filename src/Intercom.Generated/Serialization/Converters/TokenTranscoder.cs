using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Newtonsoft.Json;

namespace Intercom;

/// <summary>Copies JSON between the readers and writers of both libraries.</summary>
internal static class TokenTranscoder
{
    /// <summary>Returns the current value of a reader as UTF-8, and advances the reader to its last token.</summary>
    /// <exception cref="JsonSerializationException">The value is incomplete, or is not JSON although Newtonsoft.Json reads it.</exception>
    public static PooledBuffer Read(JsonReader reader)
    {
        PooledBuffer json = new();
        using (new WireReaderSettings(reader))
        using (Utf8JsonWriter writer = new(json, IntercomJson.WriterOptions))
        {
            Copy(reader, writer);
        }

        return json;
    }

    /// <summary>Writes JSON that the library has written, of any depth.</summary>
    public static void Write(ReadOnlySpan<byte> json, JsonWriter writer)
    {
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            Write(ref reader, writer);
        }
    }

    private static void Copy(JsonReader reader, Utf8JsonWriter writer)
    {
        int depth = 0;
        do
        {
            depth += Write(reader, writer);
        }
        while (depth > 0 && Advance(reader));
    }

    private static bool Advance(JsonReader reader) => reader.Read()
        ? true
        : throw new JsonSerializationException("The JSON is incomplete.", reader.Path, 0, 0, innerException: null);

    // The change of depth.
    private static int Write(JsonReader reader, Utf8JsonWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonToken.StartObject:
                writer.WriteStartObject();
                return 1;
            case JsonToken.StartArray:
                writer.WriteStartArray();
                return 1;
            case JsonToken.EndObject:
                writer.WriteEndObject();
                return -1;
            case JsonToken.EndArray:
                writer.WriteEndArray();
                return -1;
            case JsonToken.PropertyName:
                writer.WritePropertyName((string)reader.Value!);
                return 0;
            case JsonToken.Comment:
                return 0;
            case JsonToken.Null:
                writer.WriteNullValue();
                return 0;
            default:
                WriteScalar(reader, writer);
                return 0;
        }
    }

    private static void WriteScalar(JsonReader reader, Utf8JsonWriter writer)
    {
        switch (reader.Value)
        {
            case string text when JsonText.IsWellFormed(text):
                writer.WriteStringValue(text);
                break;
            case string text:
                // The halves of surrogate pairs are escaped, so that they survive UTF-8.
                writer.WriteRawValue(JsonConvert.ToString(text, '"', StringEscapeHandling.EscapeNonAscii), skipInputValidation: true);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case double number when !double.IsNaN(number) && !double.IsInfinity(number):
                WireNumber.Write(writer, number);
                break;
            case decimal number:
                WireNumber.Write(writer, number);
                break;
            case BigInteger number:
                writer.WriteRawValue(number.ToString(CultureInfo.InvariantCulture), skipInputValidation: true);
                break;
            case DateTime or DateTimeOffset or Guid or TimeSpan or Uri:
                writer.WriteRawValue(JsonConvert.ToString(reader.Value), skipInputValidation: true);
                break;
            case byte[] bytes:
                writer.WriteBase64StringValue(bytes);
                break;
            case not (null or double) when reader.TokenType == JsonToken.Integer:
                writer.WriteRawValue(Convert.ToString(reader.Value, CultureInfo.InvariantCulture)!, skipInputValidation: true);
                break;
            default:
                throw new JsonSerializationException("The value is not valid JSON.", reader.Path, 0, 0, innerException: null);
        }
    }

    private static void Write(ref Utf8JsonReader reader, JsonWriter writer)
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
            case JsonTokenType.PropertyName:
                writer.WritePropertyName(JsonText.Read(ref reader));
                break;
            default:
                writer.WriteValue(RawJson.ReadScalar(ref reader));
                break;
        }
    }
}
