using System.Collections.Concurrent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>How values of one C# type are read and written.</summary>
internal abstract class Codec
{
    private static readonly ConcurrentDictionary<Type, Codec> Codecs = new();

    public static Codec For(Type type) => Codecs.GetOrAdd(type, static type => Create(type, IntercomJson.Serializer.ContractResolver.ResolveContract(type).Converter, itemConverter: null));

    public static Codec For(Type type, JsonConverter? converter, JsonConverter? itemConverter) =>
        converter is null && itemConverter is null ? For(type) : Create(type, converter, itemConverter);

    /// <summary>Reads the value that the reader stands on.</summary>
    public abstract ReadResult Read(JsonReader reader);

    /// <summary>Reads the value that the reader stands on, or refuses it.</summary>
    /// <exception cref="JsonSerializationException">The value has no form that the type can be read from.</exception>
    public ReadResult Demand(JsonReader reader)
    {
        JsonToken kind = reader.TokenType;
        ReadResult reading = Read(reader);
        return reading.IsReadable ? reading : throw RawJson.Unexpected(reader.Path, Expected, kind);
    }

    public abstract void Write(JsonWriter writer, object? value);

    /// <summary>Writes a value on its own.</summary>
    public JToken WriteToToken(object? value)
    {
        using JTokenWriter writer = new();
        Write(writer, value);
        return writer.Token!;
    }

    /// <summary>What is expected on the wire, in words.</summary>
    protected abstract string Expected { get; }

    private static Codec Create(Type type, JsonConverter? converter, JsonConverter? itemConverter) => converter switch
    {
        ScalarConverter scalar => new ScalarCodec(type, scalar),
        ModelConverter => new ModelCodec(type),
        { } other => new ConverterCodec(type, other),
        null when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) =>
            Create(typeof(ListCodec<>), type.GenericTypeArguments[0], itemConverter),
        null when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) && type.GenericTypeArguments[0] == typeof(string) =>
            Create(typeof(MapCodec<>), type.GenericTypeArguments[1], itemConverter),
        null => new SerializerCodec(type),
    };

    private static Codec Create(Type definition, Type item, JsonConverter? itemConverter) =>
        (Codec)Activator.CreateInstance(definition.MakeGenericType(item), For(item, itemConverter, itemConverter: null))!;
}
