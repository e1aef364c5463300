using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Converts a plain value from every form in which Intercom returns it, and to a single one.</summary>
internal abstract class ScalarConverter : JsonConverter
{
    /// <summary>The expected JSON, in words.</summary>
    public abstract string Expected { get; }

    public ReadResult Read(JsonReader reader, Type type)
    {
        Type? underlying = Nullable.GetUnderlyingType(type);
        if (reader.TokenType == JsonToken.Null || (reader.Value is string text && string.IsNullOrWhiteSpace(text) && IsBlankNothing))
        {
            return type.IsValueType && underlying is null
                ? ReadResult.NonCanonical(Activator.CreateInstance(type), new JValue(reader.Value))
                : ReadNothing(reader);
        }

        return reader.Value is { } raw ? Read(raw, underlying ?? type) : ReadResult.Unreadable();
    }

    public sealed override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        ReadResult reading = Read(reader, objectType);
        return reading.IsReadable
            ? reading.Value
            : throw new JsonSerializationException(
                $"Expected {Expected}, found {reader.TokenType}.", reader.Path, 0, 0, innerException: null);
    }

    /// <summary>Indicates whether an empty text is read as null.</summary>
    protected virtual bool IsBlankNothing => true;

    /// <summary>Reads a value that is not null.</summary>
    protected abstract ReadResult Read(object raw, Type type);

    private static ReadResult ReadNothing(JsonReader reader) =>
        reader.TokenType == JsonToken.Null ? ReadResult.Canonical(null) : ReadResult.NonCanonical(null, new JValue(reader.Value));
}
