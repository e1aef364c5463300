using Newtonsoft.Json;

namespace Intercom;

/// <summary>Models: objects and, for some, a plain value instead of the object.</summary>
internal sealed class ModelCodec(Type type) : Codec
{
    protected override string Expected => "an object";

    public override ReadResult Read(JsonReader reader) => reader.TokenType switch
    {
        JsonToken.Null => ReadResult.Canonical(null),
        JsonToken.StartObject when type.IsAbstract => VariantReader.Read(reader, type),
        JsonToken.StartObject => ReadResult.Canonical(ModelReader.Read(reader, ModelContract.Of(type))),
        _ when !type.IsAbstract => ModelReader.ReadScalar(reader, ModelContract.Of(type)),
        _ => ReadResult.Unreadable(),
    };

    public override void Write(JsonWriter writer, object? value)
    {
        if (value is IntercomModel model)
        {
            ModelWriter.Write(writer, model);
        }
        else
        {
            writer.WriteNull();
        }
    }
}
