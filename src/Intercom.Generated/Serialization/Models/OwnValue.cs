using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Intercom;

/// <summary>Reads and writes the values of properties that an application adds to a model.</summary>
internal static class OwnValue
{
    public static object? Read(byte[] json, JsonProperty property)
    {
        using JsonTextReader reader = NewtonsoftJson.ReaderOf(json);
        reader.Read();
        return property.Converter is { CanRead: true } converter
            ? converter.ReadJson(reader, property.PropertyType!, existingValue: null, NewtonsoftJson.Serializer)
            : NewtonsoftJson.Serializer.Deserialize(reader, property.PropertyType);
    }

    public static byte[] Write(object? value, JsonProperty property)
    {
        StringBuilder json = new();
        using (JsonTextWriter writer = new(new StringWriter(json, System.Globalization.CultureInfo.InvariantCulture)))
        {
            if (property.Converter is { CanWrite: true } converter)
            {
                converter.WriteJson(writer, value, NewtonsoftJson.Serializer);
            }
            else
            {
                NewtonsoftJson.Serializer.Serialize(writer, value, property.PropertyType);
            }
        }

        return Encoding.UTF8.GetBytes(json.ToString());
    }
}
