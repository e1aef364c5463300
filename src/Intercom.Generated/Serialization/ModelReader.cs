using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>
/// Deserializes models. A value of another type than its property is kept as received, so that no response is rejected for one property and
/// nothing is lost.
/// </summary>
internal static class ModelReader
{
    public static IntercomModel Read(JsonReader reader, ModelContract shape)
    {
        IntercomModel model = shape.Create();
        shape.BeginReading(model);
        bool[] isRead = new bool[shape.Members.Count];
        while (RawJson.Advance(reader) != JsonToken.EndObject)
        {
            string name = (string)reader.Value!;
            ModelMember? member = shape.Find(name) is { IsReadable: true } known ? known : null;
            if (member is null
                ? model.AdditionalProperties?.ContainsKey(name) == true || model.Models?.Contains(name) == true
                : isRead[member.Index])
            {
                throw RawJson.Repeated(reader, name);
            }

            RawJson.Advance(reader);
            if (member is null)
            {
                ReadUnknown(reader, model, name);
            }
            else
            {
                isRead[member.Index] = true;
                ReadMember(reader, model, member);
            }
        }

        RenamedList.Read(model, shape);
        shape.EndReading(model);
        return model;
    }

    /// <summary>Deserializes a model from a plain value.</summary>
    public static ReadResult ReadScalar(JsonReader reader, ModelContract shape)
    {
        if (shape.ScalarForm is not { } member || reader.TokenType == JsonToken.StartArray)
        {
            return ReadResult.Unreadable();
        }

        IntercomModel model = shape.Create();
        shape.BeginReading(model);
        ReadMember(reader, model, member);
        model.IsScalarForm = true;
        shape.EndReading(model);
        return ReadResult.Canonical(model);
    }

    private static void ReadMember(JsonReader reader, IntercomModel model, ModelMember member)
    {
        ReadResult reading = member.Codec.Read(reader);
        if (!reading.IsReadable)
        {
            Keep(model, member.Name, reading.Form ?? RawJson.Read(reader));
            return;
        }

        member.SetValue(model, reading.Value);
        if (reading.Form is { } form)
        {
            model.KeepForm(member.Name, new RawForm(reading.Value, form));
        }
    }

    private static void ReadUnknown(JsonReader reader, IntercomModel model, string name)
    {
        if (reader.TokenType == JsonToken.StartObject && model.Models is { } models)
        {
            models.Read(reader, name);
        }
        else
        {
            Keep(model, name, RawJson.Read(reader));
        }
    }

    private static void Keep(IntercomModel model, string name, JToken value)
    {
        model.AdditionalProperties ??= new Dictionary<string, JToken>(StringComparer.Ordinal);
        model.AdditionalProperties.Add(name, value);
    }
}
