using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Converts text, also from numbers and booleans.</summary>
internal sealed class TextConverter : ScalarConverter
{
    public override string Expected => "text";

    protected override bool IsBlankNothing => false;

    public override bool CanConvert(Type objectType) => objectType == typeof(string);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue((string?)value);

    /// <summary>Returns the text of a value.</summary>
    public static string TextOf(object raw) => raw switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(raw, CultureInfo.InvariantCulture)!,
    };

    protected override ReadResult Read(object raw, Type type) =>
        raw is string ? ReadResult.Canonical(raw) : ReadResult.NonCanonical(TextOf(raw), new JValue(raw));
}
