using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Writes models: what was assigned, what was read in the form in which it came, and what no property knows.</summary>
internal static class ModelWriter
{
    public static void Write(JsonWriter writer, IntercomModel value)
    {
        IntercomModel model = value.AsItCame;
        ModelShape shape = ModelShape.Of(model.GetType());
        shape.BeginWriting(model);
        if (model.IsScalarForm && shape.HoldsOnlyScalar(model))
        {
            WriteValue(writer, model, shape.ScalarForm!);
        }
        else
        {
            WriteObject(writer, model, shape);
        }

        shape.EndWriting(model);
    }

    private static void WriteObject(JsonWriter writer, IntercomModel model, ModelShape shape)
    {
        writer.WriteStartObject();
        foreach (ModelMember member in shape.Members)
        {
            if (member.IsWritten(model))
            {
                writer.WritePropertyName(member.Name);
                WriteValue(writer, model, member);
            }
        }

        foreach (KeyValuePair<string, JToken> member in model.AdditionalProperties ?? Enumerable.Empty<KeyValuePair<string, JToken>>())
        {
            // What was assigned since counts.
            if (shape.Find(member.Key)?.IsWritten(model) != true)
            {
                writer.WritePropertyName(member.Key);
                (member.Value ?? JValue.CreateNull()).WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(JsonWriter writer, IntercomModel model, ModelMember member)
    {
        object? value = member.GetValue(model);
        if (model.FormOf(member.Name, value) is { } form)
        {
            form.WriteTo(writer);
        }
        else
        {
            member.Codec.Write(writer, value);
        }
    }
}
