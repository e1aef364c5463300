using System.Globalization;
using System.Text.Json;

namespace Intercom;

/// <summary>Text, also from numbers and booleans.</summary>
internal sealed class TextFormat(bool isShared) : ScalarFormat<string?>
{
    public override string Expected => "text";

    protected override bool IsBlankNothing => false;

    /// <summary>Returns the text of a value.</summary>
    public static string TextOf(object raw) => raw switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(raw, CultureInfo.InvariantCulture)!,
    };

    public override bool TryReadExact(ref Utf8JsonReader reader, out string? value)
    {
        value = null;
        return reader.TokenType switch
        {
            JsonTokenType.String => isShared ? SharedText.TryRead(ref reader, out value!) : JsonText.TryRead(ref reader, out value!),
            JsonTokenType.Null => true,
            _ => false,
        };
    }

    public override void Write(Utf8JsonWriter writer, string? value) => writer.WriteStringValue(value);

    protected override bool TryConvert(object raw, out string? value)
    {
        value = TextOf(raw);
        return true;
    }
}
