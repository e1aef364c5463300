using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Intercom;

/// <summary>Serializes requests and deserializes responses.</summary>
internal static class IntercomJson
{
    /// <summary>Maximum depth of objects and lists: far above any response, and far below a stack overflow.</summary>
    public const int MaxDepth = 128;

    /// <summary>The members of a model that reading calls by its type alone, which trimming keeps.</summary>
    public const DynamicallyAccessedMemberTypes CreatedModel = DynamicallyAccessedMemberTypes.PublicParameterlessConstructor;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static JsonReaderOptions ReaderOptions => new() { MaxDepth = MaxDepth };

    public static JsonDocumentOptions DocumentOptions => new() { MaxDepth = MaxDepth };

    /// <summary>
    /// Only characters that JSON requires, and those outside of the Basic Multilingual Plane, are escaped. The output is valid by
    /// construction.
    /// </summary>
    public static JsonWriterOptions WriterOptions => new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Serializes the body of a request.</summary>
    /// <exception cref="ArgumentException">The request lacks a required value.</exception>
    public static byte[] Write(object value)
    {
        RequestCheck.Validate(value);
        return Serialize(value);
    }

    /// <summary>Serializes a value, without validation.</summary>
    public static byte[] Serialize(object value) => value is IntercomModel model
        ? ModelFormat.WriteToArray(model)
        : NodeJson.Write(value) ?? OtherJson.Write(value);

    /// <summary>Deserializes the body of a response; null when it is empty or JSON null.</summary>
    /// <exception cref="Exception">The body cannot be read: what <paramref name="fail" /> creates.</exception>
    public static T? Read<[DynamicallyAccessedMembers(CreatedModel)] T>(ReadOnlySpan<byte> body, UnreadableJson fail)
        where T : class
    {
        ReadOnlySpan<byte> json = body.StartsWith(ByteOrderMark) ? body.Slice(ByteOrderMark.Length) : body;
        if (IsBlank(json))
        {
            return null;
        }

        T? value = Parse<T>(json, fail);
        return ResponseKind.Mismatch(value) is { } mismatch ? throw fail(string.Empty, mismatch, cause: null) : value;
    }

    [SuppressMessage("Design", "CA1031", Justification = "The filter names the exceptions that JSON can cause.")]
    private static T? Parse<[DynamicallyAccessedMembers(CreatedModel)] T>(ReadOnlySpan<byte> json, UnreadableJson fail)
        where T : class
    {
        Utf8JsonReader reader = new(json, ReaderOptions);
        try
        {
            reader.Read();
            T? value = ReadValue<T>(ref reader);
            return RawJson.IsEnd(ref reader) ? value : throw new JsonException("There is text after the end of the JSON.");
        }
        catch (Exception exception) when (JsonFailure.IsExpected(exception) && !Utf8.IsValid(json))
        {
            throw fail(string.Empty, "The text is not valid UTF-8.", cause: null);
        }
        catch (Exception exception) when (JsonFailure.IsExpected(exception))
        {
            string path = JsonPath.Find(new Utf8JsonReader(json, ReaderOptions), reader.BytesConsumed);
            throw fail(path, exception.Message, exception);
        }
    }

    private static T? ReadValue<[DynamicallyAccessedMembers(CreatedModel)] T>(ref Utf8JsonReader reader)
        where T : class
    {
        if (typeof(IntercomModel).IsAssignableFrom(typeof(T)))
        {
            ModelFormat<IntercomModel> format =
                ModelFormat.Of(typeof(T), static () => (IntercomModel)(object)Activator.CreateInstance<T>());
            return (T?)(object?)format.Read(ref reader);
        }

        return NodeJson.IsNode(typeof(T)) ? NodeJson.Read<T>(ref reader) : OtherJson.Read<T>(ref reader);
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
