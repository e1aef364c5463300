using System.Text.Json;

namespace Intercom;

/// <summary>Reads and writes models: objects and, for some, a plain value instead of the object.</summary>
internal static class ModelFormat
{
    public const string Expected = "an object";

    private const int InitialSize = 16 * 1024;

    /// <summary>Reads the current value into a model; false, without advancing, if it is neither null nor such a model.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, Func<IntercomModel> create, out IntercomModel? value)
    {
        value = null;
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return true;
            case JsonTokenType.StartObject:
                value = create();
                value.ReadObject(ref reader);
                return true;
            case JsonTokenType.StartArray:
                return false;
            default:
                IntercomModel model = create();
                value = model.TryReadScalar(ref reader) ? model : null;
                return value is not null;
        }
    }

    public static void Write(Utf8JsonWriter writer, IntercomModel? model)
    {
        if (model is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            model.WriteTo(writer);
        }
    }

    public static byte[] WriteToArray(IntercomModel? model)
    {
        using PooledBuffer buffer = WriteToBuffer(model);
        return buffer.ToArray();
    }

    public static PooledBuffer WriteToBuffer(IntercomModel? model)
    {
        PooledBuffer buffer = new(InitialSize);
        using Utf8JsonWriter writer = new(buffer, IntercomJson.WriterOptions);
        Write(writer, model);
        return buffer;
    }
}
