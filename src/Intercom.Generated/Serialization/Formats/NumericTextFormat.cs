using System.Globalization;
using System.Text.Json;

namespace Intercom;

/// <summary>Identifiers that are text in C# and numbers in JSON. A text that is not a number stays text.</summary>
internal sealed class NumericTextFormat : ScalarFormat<string?>
{
    public override string Expected => "an identifier";

    protected override bool IsBlankNothing => false;

    public override bool TryReadExact(ref Utf8JsonReader reader, out string? value)
    {
        value = null;
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return true;
            case JsonTokenType.String:
                return JsonText.TryRead(ref reader, out value!) && !IsNumber(value, out _);
            case JsonTokenType.Number when reader.TryGetInt64(out long number):
                value = number.ToString(CultureInfo.InvariantCulture);
                return true;
            default:
                return false;
        }
    }

    public override void Write(Utf8JsonWriter writer, string? value)
    {
        if (IsNumber(value, out long number))
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }

    protected override bool TryConvert(object raw, out string? value)
    {
        value = TextFormat.TextOf(raw);
        return true;
    }

    private static bool IsNumber(string? text, out long number)
    {
        number = 0;
        return text is not null
            && IsCanonical(text)
            && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    // The digits that the number is written with: not +1, 01 or -0.
    private static bool IsCanonical(string text)
    {
        int start = text.StartsWith("-", StringComparison.Ordinal) ? 1 : 0;
        if (text.Length == start || (text[start] == '0' && text.Length > 1))
        {
            return false;
        }

        for (int index = start; index < text.Length; index++)
        {
            if (text[index] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }
}
