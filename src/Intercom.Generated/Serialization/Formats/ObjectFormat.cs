using System.Text.Json;

namespace Intercom;

/// <summary>
/// Values of a property without a type: text, numbers and booleans as .NET types, and <see cref="JsonElement" /> for objects and lists.
/// </summary>
internal sealed class ObjectFormat : WireFormat<object>
{
    public override string Expected => "a value";

    public override bool TryRead(ref Utf8JsonReader reader, out object value, out byte[]? form)
    {
        byte[] json = RawJson.Read(ref reader);
        Utf8JsonReader copy = RawJson.ReaderOf(json);
        value = copy.TokenType == JsonTokenType.Null ? null! : RawJson.ReadScalar(ref copy) ?? JsonTree.Parse(json);
        form = WriteToArray(value).AsSpan().SequenceEqual(json) ? null : json;
        return true;
    }

    public override void Write(Utf8JsonWriter writer, object value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else if (!ScalarJson.TryWrite(writer, value))
        {
            writer.WriteRawValue(IntercomJson.Serialize(value), skipInputValidation: true);
        }
    }
}
