using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Intercom;

/// <summary>Reads and writes JSON as Intercom speaks it.</summary>
internal static class IntercomJson
{
    /// <summary>Maximum depth of objects and lists: far beyond any response, and far from the end of the stack.</summary>
    public const int MaxDepth = 128;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static JsonReaderOptions ReaderOptions => new() { MaxDepth = MaxDepth };

    public static JsonDocumentOptions DocumentOptions => new() { MaxDepth = MaxDepth };

    /// <summary>Only what JSON itself requires is escaped. What is written is valid by construction.</summary>
    public static JsonWriterOptions WriterOptions => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes the body of a request.</summary>
    /// <exception cref="ArgumentException">The request lacks what it cannot be sent without.</exception>
    public static byte[] Write(object value)
    {
        RequestCheck.Demand(value);
        return value is IntercomModel model ? ModelFormat.WriteToArray(model) : NewtonsoftJson.Write(value);
    }

    /// <summary>Reads the body of a response; null when it is null or empty.</summary>
    /// <exception cref="IntercomSerializationException">The body cannot be read.</exception>
    public static T? Read<T>(Stream stream, string operation)
        where T : class
    {
        using PooledBuffer body = PooledBuffer.ReadToEnd(stream);
        return Read<T>(body.Written, operation);
    }

    /// <summary>Reads the body of a response; null when it is null or empty.</summary>
    /// <exception cref="IntercomSerializationException">The body cannot be read.</exception>
    public static T? Read<T>(ReadOnlySpan<byte> body, string operation)
        where T : class
    {
        ReadOnlySpan<byte> json = body.StartsWith(ByteOrderMark) ? body.Slice(ByteOrderMark.Length) : body;
        if (IsBlank(json))
        {
            return null;
        }

        if (!Utf8.IsValid(json))
        {
            throw new IntercomSerializationException(operation, string.Empty, "it is not valid UTF-8");
        }

        T? value = Parse<T>(json, operation);
        return ResponseKind.Mismatch(value) is { } mismatch ? throw new IntercomSerializationException(operation, string.Empty, mismatch) : value;
    }

    [SuppressMessage("Design", "CA1031", Justification = "The filter names the exceptions that JSON can cause.")]
    private static T? Parse<T>(ReadOnlySpan<byte> json, string operation)
        where T : class
    {
        Utf8JsonReader reader = new(json, ReaderOptions);
        try
        {
            reader.Read();
            T? value = typeof(IntercomModel).IsAssignableFrom(typeof(T)) ? (T?)(object?)ReadModel<T>(ref reader) : NewtonsoftJson.Read<T>(ref reader);
            reader.Read();
            return value;
        }
        catch (Exception exception) when (JsonFailure.IsExpected(exception))
        {
            string path = JsonPath.Find(new Utf8JsonReader(json, ReaderOptions), reader.BytesConsumed);
            throw new IntercomSerializationException(operation, path, exception.Message, exception);
        }
    }

    private static IntercomModel? ReadModel<T>(ref Utf8JsonReader reader)
    {
        JsonTokenType found = reader.TokenType;
        bool isReadable = typeof(T).IsAbstract
            ? VariantReader.TryRead(ref reader, VariantReader.Find(typeof(T)) ?? throw new JsonException($"{typeof(T).Name} is abstract."), out IntercomModel? model, out _)
            : ModelFormat.TryRead(ref reader, static () => (IntercomModel)(object)Activator.CreateInstance<T>()!, out model);
        return isReadable ? model : throw RawJson.Unexpected(ModelFormat.Expected, found);
    }

    private static bool IsBlank(ReadOnlySpan<byte> json)
    {
        foreach (byte character in json)
        {
            if (character is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }
}
