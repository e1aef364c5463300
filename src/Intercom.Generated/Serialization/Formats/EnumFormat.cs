using System.Text.Json;

namespace Intercom;

/// <summary>Extensible enums, which are text in JSON.</summary>
internal sealed class EnumFormat<T> : StructFormat<T>
    where T : struct, IExtensibleEnum<T>
{
    public override string Expected => "text";

    protected override bool IsBlankNothing => false;

    public override bool TryReadExact(ref Utf8JsonReader reader, out T value)
    {
        if (reader.TokenType == JsonTokenType.String && SharedText.TryRead(ref reader, out string text))
        {
            value = default(T).Create(text);
            return true;
        }

        value = default;
        return false;
    }

    public override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(value.Value);

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, T value) => writer.WriteString(name, value.Value);

    protected override bool TryConvert(object raw, out T value)
    {
        value = default(T).Create(TextFormat.TextOf(raw));
        return true;
    }
}
