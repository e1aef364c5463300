using System.Collections.Concurrent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Converts values of one C# type from and to JSON.</summary>
internal abstract class Codec
{
    private static readonly ConcurrentDictionary<Type, Codec> Codecs = new();

    public static Codec For(Type type) =>
        Codecs.GetOrAdd(
            type,
            static type => Create(type, IntercomJson.Serializer.ContractResolver.ResolveContract(type).Converter, itemConverter: null));

    public static Codec For(Type type, JsonConverter? converter, JsonConverter? itemConverter) =>
        converter is null && itemConverter is null ? For(type) : Create(type, converter, itemConverter);

    /// <summary>Reads the current value of the reader.</summary>
    public abstract ReadResult Read(JsonReader reader);

    /// <summary>Reads the current value of the reader, or rejects it.</summary>
    /// <exception cref="JsonSerializationException">The value cannot be converted to the type.</exception>
    public ReadResult Demand(JsonReader reader)
    {
        JsonToken kind = reader.TokenType;
        ReadResult reading = Read(reader);
        return reading.IsReadable ? reading : throw RawJson.Unexpected(reader.Path, Expected, kind);
    }

    public abstract void Write(JsonWriter writer, object? value);

    /// <summary>Writes a single value.</summary>
    public JToken WriteToToken(object? value)
    {
        using JTokenWriter writer = new();
        Write(writer, value);
        return writer.Token!;
    }

    /// <summary>The expected JSON, in words.</summary>
    protected abstract string Expected { get; }

    private static Codec Create(Type type, JsonConverter? converter, JsonConverter? itemConverter) => converter switch
    {
        ScalarConverter scalar => new ScalarCodec(type, scalar),
        ModelConverter => new ModelCodec(type),
        { } other => new ConverterCodec(type, other),
        null when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) =>
            Create(typeof(ListCodec<>), type.GenericTypeArguments[0], itemConverter),
        null
            when type.IsGenericType
                && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
                && type.GenericTypeArguments[0] == typeof(string) =>
            Create(typeof(MapCodec<>), type.GenericTypeArguments[1], itemConverter),
        null => new SerializerCodec(type),
    };

    private static Codec Create(Type definition, Type item, JsonConverter? itemConverter) =>
        (Codec)Activator.CreateInstance(definition.MakeGenericType(item), For(item, itemConverter, itemConverter: null))!;
}
