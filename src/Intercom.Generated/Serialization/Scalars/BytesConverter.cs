using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Converts bytes from and to Base64.</summary>
internal sealed class BytesConverter : ScalarConverter
{
    public override string Expected => "Base64";

    protected override bool IsBlankNothing => false;

    public override bool CanConvert(Type objectType) => objectType == typeof(byte[]);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        writer.WriteValue(value is byte[] bytes ? Convert.ToBase64String(bytes) : null);

    protected override ReadResult Read(object raw, Type type)
    {
        if (raw is not string text)
        {
            return ReadResult.Unreadable();
        }

        try
        {
            byte[] bytes = Convert.FromBase64String(text);
            return Convert.ToBase64String(bytes) == text ? ReadResult.Canonical(bytes) : ReadResult.NonCanonical(bytes, new JValue(text));
        }
        catch (FormatException)
        {
            return ReadResult.Unreadable();
        }
    }
}
