using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Serializes models: assigned values, received values in their form, and unknown properties.</summary>
internal static class ModelWriter
{
    public static void Write(JsonWriter writer, IntercomModel read)
    {
        IntercomModel model = read.AsReceived;
        ModelContract shape = ModelContract.Of(model.GetType());
        shape.BeginWriting(model);
        if (model.IsScalarForm && shape.HoldsOnlyScalar(model))
        {
            object? value = shape.ScalarForm!.GetValue(model);
            WriteValue(writer, shape.ScalarForm, value, model.FormOf(shape.ScalarForm.Name, value));
        }
        else
        {
            WriteObject(writer, model, shape);
        }

        shape.EndWriting(model);
    }

    private static void WriteObject(JsonWriter writer, IntercomModel model, ModelContract shape)
    {
        writer.WriteStartObject();
        foreach (ModelMember member in shape.Members)
        {
            if (member.IsWritten(model))
            {
                object? value = member.GetValue(model);
                RawForm form = model.FormOf(member.Name, value);
                writer.WritePropertyName(form.Name ?? member.Name);
                WriteValue(writer, member, value, form);
            }
        }

        model.Models?.Write(writer);

        foreach (KeyValuePair<string, JToken> member in model.AdditionalProperties ?? Enumerable.Empty<KeyValuePair<string, JToken>>())
        {
            // A later assignment takes precedence.
            if (shape.Find(member.Key)?.IsWritten(model) != true && model.Models?.Contains(member.Key) != true)
            {
                writer.WritePropertyName(member.Key);
                (member.Value ?? JValue.CreateNull()).WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(JsonWriter writer, ModelMember member, object? value, RawForm form)
    {
        if (form.Json is { } json)
        {
            json.WriteTo(writer);
        }
        else
        {
            member.Codec.Write(writer, value);
        }
    }
}
