using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Converts timestamps from numbers and from several text formats.</summary>
internal abstract class TimeConverter : ScalarConverter
{
    public sealed override string Expected => "a time";

    public sealed override bool CanConvert(Type objectType) =>
        objectType == typeof(DateTimeOffset) || objectType == typeof(DateTimeOffset?);

    public sealed override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        writer.WriteValue(value is DateTimeOffset time ? FormOf(time) : null);

    /// <summary>Returns the JSON form of a timestamp.</summary>
    protected abstract object FormOf(DateTimeOffset time);

    protected sealed override ReadResult Read(object raw, Type type)
    {
        if (WireTime.Read(raw) is not { } time)
        {
            return ReadResult.Unreadable();
        }

        return raw is DateTime or DateTimeOffset || raw.Equals(FormOf(time))
            ? ReadResult.Canonical(time)
            : ReadResult.NonCanonical(time, new JValue(raw));
    }
}
