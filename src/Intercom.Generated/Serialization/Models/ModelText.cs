using System.Text.Json;

namespace Intercom;

/// <summary>Formats models for debuggers: shortened JSON, with secrets redacted by their names.</summary>
internal static class ModelText
{
    private const int MaxLength = 2000;
    private const int MaxValueLength = 200;
    private const string Ellipsis = "...";

    private static readonly string[] Secrets =
    [
        "token", "secret", "password", "authorization", "credential", "api_key", "apikey", "private_key",
    ];

    public static string Of(IntercomModel model)
    {
        string name = model.GetType().Name;
        try
        {
            using PooledBuffer json = ModelFormat.WriteToBuffer(model);
            return Shorten($"{name} {Simplify(json.Written)}", MaxLength);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // More levels than JSON can have.
            return name;
        }
    }

    private static string Simplify(ReadOnlySpan<byte> json)
    {
        using PooledBuffer buffer = new();
        using (Utf8JsonWriter writer = new(buffer, IntercomJson.WriterOptions))
        {
            Utf8JsonReader reader = RawJson.ReaderOf(json);
            Copy(ref reader, writer, isSecret: false);
        }

        return Utf8.GetString(buffer.Written);
    }

    private static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer, bool isSecret)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                CopyObject(ref reader, writer, isSecret);
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    Copy(ref reader, writer, isSecret);
                }

                writer.WriteEndArray();
                break;
            case not JsonTokenType.Null when isSecret:
                writer.WriteStringValue("[redacted]");
                break;
            case JsonTokenType.String:
                writer.WriteStringValue(Shorten(JsonText.Read(ref reader), MaxValueLength));
                break;
            default:
                writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
        }
    }

    private static void CopyObject(ref Utf8JsonReader reader, Utf8JsonWriter writer, bool isSecret)
    {
        writer.WriteStartObject();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = JsonText.Read(ref reader);
            writer.WritePropertyName(name);
            reader.Read();
            Copy(ref reader, writer, isSecret || IsSecret(name));
        }

        writer.WriteEndObject();
    }

    private static bool IsSecret(string name) =>
        Array.Exists(Secrets, secret => name.IndexOf(secret, StringComparison.OrdinalIgnoreCase) >= 0);

    private static string Shorten(string text, int length) => text.Length > length ? text.Substring(0, length) + Ellipsis : text;
}
