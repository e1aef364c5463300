using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Newtonsoft.Json;
using JsonException = System.Text.Json.JsonException;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace Intercom;

/// <summary>
/// Converts models from and to JSON in every serializer of Newtonsoft.Json: settings and naming strategies of an application do not affect
/// them.
/// </summary>
internal sealed class ModelConverter : JsonConverter
{
    private const int BlockSize = 16 * 1024;

    public override bool CanConvert(Type objectType) => typeof(IntercomModel).IsAssignableFrom(objectType);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        string path = reader.Path;
        using PooledBuffer json = TokenTranscoder.Read(reader);
        return Read(json.Written, objectType, path);
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        using PooledBuffer json = ModelFormat.WriteToBuffer((IntercomModel?)value);
        if (writer.GetType() == typeof(JsonTextWriter) && IsPlain((JsonTextWriter)writer))
        {
            WriteBlocks(writer, json.Written);
            return;
        }

        TokenTranscoder.Write(json.Written, writer);
    }

    // In short strings: one of a whole page would be a large object, which costs several times the work.
    private static void WriteBlocks(JsonWriter writer, ReadOnlySpan<byte> json)
    {
        int length = Utf8.LengthOfStart(json, BlockSize);
        writer.WriteRawValue(Utf8.GetString(json.Slice(0, length)));
        for (json = json.Slice(length); !json.IsEmpty; json = json.Slice(length))
        {
            length = Utf8.LengthOfStart(json, BlockSize);
            writer.WriteRaw(Utf8.GetString(json.Slice(0, length)));
        }
    }

    private static bool IsPlain(JsonTextWriter writer) => writer is
    {
        Formatting: Formatting.None,
        QuoteChar: '"',
        QuoteName: true,
        StringEscapeHandling: StringEscapeHandling.Default,
    };

    private static IntercomModel? Read(ReadOnlySpan<byte> json, Type type, string path)
    {
        Utf8JsonReader reader = new(json, IntercomJson.ReaderOptions);
        try
        {
            reader.Read();
            return ModelFormat.Of(type, () => Create(type)).Read(ref reader);
        }
        catch (Exception exception) when (JsonFailure.IsExpected(exception))
        {
            string inner = JsonPath.Find(new Utf8JsonReader(json, IntercomJson.ReaderOptions), reader.BytesConsumed);
            throw new JsonSerializationException(exception.Message, JsonPath.Join(path, inner), 0, 0, exception);
        }
    }

    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2067",
        Justification = "Called by the serializer of Newtonsoft.Json, which requires the members of the types that it is given.")]
    private static IntercomModel Create(Type type)
    {
        try
        {
            return (IntercomModel)Activator.CreateInstance(type)!;
        }
        catch (MissingMethodException exception)
        {
            throw new JsonException($"{type.Name} cannot be deserialized: it has no constructor without parameters.", exception);
        }
    }
}
