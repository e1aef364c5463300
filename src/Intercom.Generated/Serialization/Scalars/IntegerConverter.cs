using System.Globalization;
using System.Numerics;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Converts integers, also from text or with a fraction, which is truncated and kept for serialization.</summary>
internal sealed class IntegerConverter : ScalarConverter
{
    public override string Expected => "a whole number";

    public override bool CanConvert(Type objectType) => objectType == typeof(long) || objectType == typeof(int);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue(value);

    protected override ReadResult Read(object raw, Type type)
    {
        decimal? number = raw switch
        {
            long whole => whole,
            BigInteger => null,
            string text => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal parsed) ? parsed : null,
            double fraction => fraction is > long.MinValue and < long.MaxValue ? (decimal)fraction : null,
            decimal fraction => fraction,
            _ => null,
        };
        if (number is not { } value || !Fits(value, type))
        {
            return ReadResult.Unreadable();
        }

        object fitting = Convert.ChangeType(decimal.Truncate(value), type, CultureInfo.InvariantCulture);
        return raw is long ? ReadResult.Canonical(fitting) : ReadResult.NonCanonical(fitting, new JValue(raw));
    }

    private static bool Fits(decimal number, Type type) => type == typeof(int)
        ? number is >= int.MinValue and <= int.MaxValue
        : number is >= long.MinValue and <= long.MaxValue;
}
