using System.Text.Json;

namespace Intercom;

/// <summary>Reads and writes the values of a type as JSON.</summary>
internal abstract class WireFormat<T>
{
    // Untyped: a type with a member of a larger instantiation of itself has no end, and ahead-of-time compilers follow it far.
    internal object? Lists { get; set; }

    internal object? Maps { get; set; }

    /// <summary>The expected JSON, in words.</summary>
    public abstract string Expected { get; }

    /// <summary>Reads the current value, and advances the reader to its last token.</summary>
    /// <param name="reader">A reader at the first token of the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="form">The JSON of the value, if the value is not serialized in that form; null otherwise.</param>
    /// <returns>
    /// False when the value is of another type. The reader has not advanced then, unless <paramref name="form" /> is the JSON that it
    /// passed.
    /// </returns>
    public abstract bool TryRead(ref Utf8JsonReader reader, out T value, out byte[]? form);

    /// <summary>Writes a value.</summary>
    public abstract void Write(Utf8JsonWriter writer, T value);

    /// <summary>Writes a name and its value.</summary>
    public virtual void Write(Utf8JsonWriter writer, JsonEncodedText name, T value)
    {
        writer.WritePropertyName(name);
        Write(writer, value);
    }

    /// <summary>Reads the current value, or rejects it.</summary>
    /// <exception cref="JsonException">The value is of another type.</exception>
    public T Read(ref Utf8JsonReader reader, out byte[]? form)
    {
        JsonTokenType found = reader.TokenType;
        return TryRead(ref reader, out T value, out form) ? value : throw RawJson.Unexpected(Expected, found);
    }

    /// <summary>Reads the current value, or rejects it, without its received form.</summary>
    /// <exception cref="JsonException">The value is of another type.</exception>
    public T Read(ref Utf8JsonReader reader) => Read(ref reader, out _);

    /// <summary>Writes a value on its own.</summary>
    public byte[] WriteToArray(T value)
    {
        using PooledBuffer buffer = new();
        using (Utf8JsonWriter writer = new(buffer, IntercomJson.WriterOptions))
        {
            Write(writer, value);
        }

        return buffer.ToArray();
    }
}
