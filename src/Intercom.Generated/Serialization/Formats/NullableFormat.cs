using System.Text.Json;

namespace Intercom;

/// <summary>A plain value, or null.</summary>
internal sealed class NullableFormat<T>(StructFormat<T> format) : WireFormat<T?>
    where T : struct
{
    public override string Expected => format.Expected;

    public override bool TryRead(ref Utf8JsonReader reader, out T? value, out byte[]? form)
    {
        if (format.IsNothing(ref reader))
        {
            form = reader.TokenType == JsonTokenType.Null ? null : RawJson.Read(ref reader);
            value = null;
            return true;
        }

        bool isReadable = format.TryRead(ref reader, out T present, out form);
        value = present;
        return isReadable;
    }

    public override void Write(Utf8JsonWriter writer, T? value)
    {
        if (value is { } present)
        {
            format.Write(writer, present);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
