using System.Diagnostics.CodeAnalysis;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Intercom;

/// <summary>Reads and writes the values of properties that an application adds to a model.</summary>
[RequiresUnreferencedCode(NewtonsoftSerializer.Reflection)]
[RequiresDynamicCode(NewtonsoftSerializer.Reflection)]
internal static class OwnValue
{
    /// <summary>Reads a value.</summary>
    /// <exception cref="System.Text.Json.JsonException">The value cannot be read.</exception>
    public static object? Read(byte[] json, JsonProperty property)
    {
        using JsonTextReader reader = NewtonsoftJson.ReaderOf(json);
        reader.Read();
        try
        {
            return Read(reader, property);
        }
        catch (JsonException exception)
        {
            throw new System.Text.Json.JsonException(exception.Message, exception);
        }
    }

    public static byte[] Write(object? value, JsonProperty property)
    {
        StringBuilder json = new();
        using (JsonTextWriter writer = new(new StringWriter(json, System.Globalization.CultureInfo.InvariantCulture)))
        {
            if (property.Converter is { CanWrite: true } converter)
            {
                converter.WriteJson(writer, value, NewtonsoftSerializer.Instance);
            }
            else
            {
                NewtonsoftSerializer.Instance.Serialize(writer, value, property.PropertyType);
            }
        }

        return Encoding.UTF8.GetBytes(json.ToString());
    }

    private static object? Read(JsonTextReader reader, JsonProperty property) => property.Converter is { CanRead: true } converter
        ? converter.ReadJson(reader, property.PropertyType!, existingValue: null, NewtonsoftSerializer.Instance)
        : NewtonsoftSerializer.Instance.Deserialize(reader, property.PropertyType);
}
