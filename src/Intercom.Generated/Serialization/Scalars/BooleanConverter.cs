using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Converts booleans, also from text and from 1 and 0.</summary>
internal sealed class BooleanConverter : ScalarConverter
{
    public override string Expected => "true or false";

    public override bool CanConvert(Type objectType) => objectType == typeof(bool);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue((bool?)value);

    protected override ReadResult Read(object raw, Type type) => raw switch
    {
        bool flag => ReadResult.Canonical(flag),
        0L or 1L => ReadResult.NonCanonical(raw is 1L, new JValue(raw)),
        string text when bool.TryParse(text, out bool flag) => ReadResult.NonCanonical(flag, new JValue(text)),
        _ => ReadResult.Unreadable(),
    };
}
