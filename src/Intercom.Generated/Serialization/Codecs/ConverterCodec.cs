using Newtonsoft.Json;

namespace Intercom;

/// <summary>Types with a converter of their own, including types of an application.</summary>
internal sealed class ConverterCodec(Type type, JsonConverter converter) : Codec
{
    protected override string Expected => type.Name;

    public override ReadResult Read(JsonReader reader) => ReadResult.Canonical(
        converter.CanRead
            ? converter.ReadJson(reader, type, existingValue: null, IntercomJson.Serializer)
            : IntercomJson.Serializer.Deserialize(reader, type));

    public override void Write(JsonWriter writer, object? value)
    {
        if (converter.CanWrite)
        {
            converter.WriteJson(writer, value, IntercomJson.Serializer);
        }
        else
        {
            IntercomJson.Serializer.Serialize(writer, value, type);
        }
    }
}
