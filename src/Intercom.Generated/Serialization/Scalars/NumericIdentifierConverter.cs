using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Converts identifiers that are text in C# and numbers in JSON. A text that is not a number stays text.</summary>
internal sealed class NumericIdentifierConverter : ScalarConverter
{
    public override string Expected => "an identifier";

    protected override bool IsBlankNothing => false;

    public override bool CanConvert(Type objectType) => objectType == typeof(string);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        string? text = (string?)value;
        if (IsNumber(text, out long number))
        {
            writer.WriteValue(number);
        }
        else
        {
            writer.WriteValue(text);
        }
    }

    protected override ReadResult Read(object raw, Type type) =>
        raw is long || (raw is string text && !IsNumber(text, out _))
            ? ReadResult.Canonical(TextConverter.TextOf(raw))
            : ReadResult.NonCanonical(TextConverter.TextOf(raw), new JValue(raw));

    private static bool IsNumber(string? text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            && number.ToString(CultureInfo.InvariantCulture) == text;
}
