using System.Globalization;
using System.Numerics;
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
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int or long:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                WireNumber.Write(writer, number);
                break;
            case BigInteger number:
                writer.WriteRawValue(number.ToString(CultureInfo.InvariantCulture), skipInputValidation: true);
                break;
            default:
                writer.WriteRawValue(IntercomJson.Serialize(value), skipInputValidation: true);
                break;
        }
    }
}
