using System.Text.Json;

namespace Intercom;

/// <summary>How values of a type are read from JSON and written to it.</summary>
internal abstract class WireFormat<T>
{
    private WireFormat<IReadOnlyList<T>>? _list;
    private WireFormat<IReadOnlyDictionary<string, T>>? _map;

    /// <summary>The format of lists of these values.</summary>
    public WireFormat<IReadOnlyList<T>> List => _list ??= new ListFormat<T>(this);

    /// <summary>The format of these values by name.</summary>
    public WireFormat<IReadOnlyDictionary<string, T>> Map => _map ??= new MapFormat<T>(this);

    /// <summary>What is expected in JSON, in words.</summary>
    public abstract string Expected { get; }

    /// <summary>Reads the current value. The reader is at the last token of the value afterwards.</summary>
    /// <param name="reader">A reader at the first token of the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="form">The JSON of the value, where writing the value would not give it; null where it would.</param>
    /// <returns>
    /// False when the type cannot hold the value. The reader has not moved then, unless <paramref name="form" /> is the JSON that it
    /// passed.
    /// </returns>
    public abstract bool TryRead(ref Utf8JsonReader reader, out T value, out byte[]? form);

    /// <summary>Writes a value.</summary>
    public abstract void Write(Utf8JsonWriter writer, T value);

    /// <summary>Reads the current value, or rejects it.</summary>
    /// <exception cref="JsonException">The type cannot hold the value.</exception>
    public T Read(ref Utf8JsonReader reader, out byte[]? form)
    {
        JsonTokenType found = reader.TokenType;
        return TryRead(ref reader, out T value, out form) ? value : throw RawJson.Unexpected(Expected, found);
    }

    /// <summary>Reads the current value, or rejects it, without the form in which it came.</summary>
    /// <exception cref="JsonException">The type cannot hold the value.</exception>
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
