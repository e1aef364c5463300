using Newtonsoft.Json;

namespace Intercom;

/// <summary>Types that only the serializer supports, in partial classes of an application.</summary>
internal sealed class SerializerCodec(Type type) : Codec
{
    protected override string Expected => type.Name;

    public override ReadResult Read(JsonReader reader) => ReadResult.Canonical(IntercomJson.Serializer.Deserialize(reader, type));

    public override void Write(JsonWriter writer, object? value) => IntercomJson.Serializer.Serialize(writer, value, type);
}
