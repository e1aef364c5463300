using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Reads a plain value from every form in which Intercom gives it, and writes it in one.</summary>
internal abstract class ScalarConverter : JsonConverter
{
    /// <summary>What is expected on the wire, in words.</summary>
    public abstract string Expected { get; }

    public Reading Read(JsonReader reader, Type type)
    {
        Type? underlying = Nullable.GetUnderlyingType(type);
        if (reader.TokenType == JsonToken.Null || (reader.Value is string text && string.IsNullOrWhiteSpace(text) && IsBlankNothing))
        {
            return type.IsValueType && underlying is null
                ? Reading.Other(Activator.CreateInstance(type), new JValue(reader.Value))
                : ReadNothing(reader);
        }

        return reader.Value is { } raw ? Read(raw, underlying ?? type) : Reading.Unreadable();
    }

    public sealed override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        Reading reading = Read(reader, objectType);
        return reading.IsReadable
            ? reading.Value
            : throw new JsonSerializationException($"Expected {Expected}, found {reader.TokenType}.", reader.Path, 0, 0, innerException: null);
    }

    /// <summary>Whether an empty text is no value, rather than one.</summary>
    protected virtual bool IsBlankNothing => true;

    /// <summary>Reads a value that is not null.</summary>
    protected abstract Reading Read(object raw, Type type);

    private static Reading ReadNothing(JsonReader reader) =>
        reader.TokenType == JsonToken.Null ? Reading.Own(null) : Reading.Other(null, new JValue(reader.Value));
}
