using Newtonsoft.Json;

namespace Intercom;

/// <summary>Text, numbers, booleans, timestamps and extensible enums.</summary>
internal sealed class ScalarCodec(Type type, ScalarConverter converter) : Codec
{
    protected override string Expected => converter.Expected;

    public override ReadResult Read(JsonReader reader) => converter.Read(reader, type);

    public override void Write(JsonWriter writer, object? value) => converter.WriteJson(writer, value, IntercomJson.Serializer);
}
