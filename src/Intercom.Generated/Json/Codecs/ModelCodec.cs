using Newtonsoft.Json;

namespace Intercom;

/// <summary>Models: objects and, for some, a plain value in place of the object.</summary>
internal sealed class ModelCodec(Type type) : Codec
{
    protected override string Expected => "an object";

    public override Reading Read(JsonReader reader) => reader.TokenType switch
    {
        JsonToken.Null => Reading.Own(null),
        JsonToken.StartObject when type.IsAbstract => BranchReader.Read(reader, type),
        JsonToken.StartObject => Reading.Own(ModelReader.Read(reader, ModelShape.Of(type))),
        _ when !type.IsAbstract => ModelReader.ReadScalar(reader, ModelShape.Of(type)),
        _ => Reading.Unreadable(),
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
