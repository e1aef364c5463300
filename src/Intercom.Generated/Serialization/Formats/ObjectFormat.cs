using System.Text.Json;

namespace Intercom;

/// <summary>Values of a property without a type, which are what Newtonsoft.Json reads: text, numbers, booleans, and JSON trees.</summary>
internal sealed class ObjectFormat : WireFormat<object>
{
    public override string Expected => "a value";

    public override bool TryRead(ref Utf8JsonReader reader, out object value, out byte[]? form)
    {
        byte[] json = RawJson.Read(ref reader);
        value = NewtonsoftJson.Read(json, typeof(object))!;
        form = NewtonsoftJson.Write(value).AsSpan().SequenceEqual(json) ? null : json;
        return true;
    }

    public override void Write(Utf8JsonWriter writer, object value) =>
        writer.WriteRawValue(NewtonsoftJson.Write(value), skipInputValidation: true);
}
