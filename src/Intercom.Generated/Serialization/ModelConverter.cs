using Newtonsoft.Json;

namespace Intercom;

/// <summary>
/// Converts models from and to JSON in every serializer: settings and naming strategies of an application do not affect them.
/// </summary>
internal sealed class ModelConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => typeof(IntercomModel).IsAssignableFrom(objectType);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        using (new WireReaderSettings(reader))
        {
            RawJson.Check(reader);
            return Codec.For(objectType).Demand(reader).Value;
        }
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        ModelWriter.Write(writer, (IntercomModel)value!);
}
