using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Intercom;

/// <summary>Reads an object that can come as a plain text, and writes it back in the form in which it came.</summary>
internal sealed class ScalarFormConverter(Type type, string property) : JsonConverter
{
    private readonly PropertyInfo _property = type.GetProperty(property) ?? throw new ArgumentException($"{type.Name} has no property {property}.", nameof(property));

    public override bool CanConvert(Type objectType) => objectType == type;

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
        {
            return null;
        }

        IntercomModel model = (IntercomModel)Activator.CreateInstance(type)!;
        if (reader.TokenType == JsonToken.StartObject)
        {
            serializer.Populate(reader, model);
            return model;
        }

        _property.SetValue(model, JToken.Load(reader).ToString());
        model.IsScalarForm = true;
        return model;
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is IntercomModel { IsScalarForm: true })
        {
            writer.WriteValue((string?)_property.GetValue(value));
            return;
        }

        JsonObjectContract contract = (JsonObjectContract)serializer.ContractResolver.ResolveContract(type);
        writer.WriteStartObject();
        foreach (JsonProperty member in contract.Properties.Where(member => !member.Ignored && member.Readable && member.ShouldSerialize?.Invoke(value!) != false))
        {
            writer.WritePropertyName(member.PropertyName!);
            object? memberValue = member.ValueProvider!.GetValue(value!);
            if (member.Converter is { CanWrite: true } converter)
            {
                converter.WriteJson(writer, memberValue, serializer);
            }
            else
            {
                serializer.Serialize(writer, memberValue);
            }
        }

        foreach (KeyValuePair<string, JToken> member in ((IntercomModel)value!).AdditionalProperties ?? Enumerable.Empty<KeyValuePair<string, JToken>>())
        {
            writer.WritePropertyName(member.Key);
            member.Value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
