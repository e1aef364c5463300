using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Converts numbers with a fraction, also from integers and text.</summary>
internal sealed class NumberConverter : ScalarConverter
{
    public override string Expected => "a number";

    public override bool CanConvert(Type objectType) => objectType == typeof(double) || objectType == typeof(decimal);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue(value);

    protected override ReadResult Read(object raw, Type type)
    {
        object? number = raw is bool or DateTime or DateTimeOffset ? null : Convert(TextConverter.TextOf(raw), type);
        return number switch
        {
            null => ReadResult.Unreadable(),
            _ when raw is double or decimal => ReadResult.Canonical(number),
            _ => ReadResult.NonCanonical(number, new JValue(raw)),
        };
    }

    private static object? Convert(string text, Type type)
    {
        if (type == typeof(decimal))
        {
            return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) ? exact : null;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && !double.IsNaN(number)
            && !double.IsInfinity(number)
            ? number
            : null;
    }
}
