using System.Text.Json;

namespace Intercom;

/// <summary>Integers, also from text or with a fraction, which is truncated and kept for serialization.</summary>
internal sealed class IntegerFormat : StructFormat<long>
{
    public override string Expected => "a whole number";

    public override bool TryReadExact(ref Utf8JsonReader reader, out long value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out value) && (value != 0 || IsPlainZero(ref reader));
    }

    public override void Write(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, long value) => writer.WriteNumber(name, value);

    protected override bool TryConvert(object raw, out long value)
    {
        decimal? number = WireNumber.Read(raw);
        value = number is >= long.MinValue and <= long.MaxValue ? (long)decimal.Truncate(number.Value) : 0;
        return number is >= long.MinValue and <= long.MaxValue;
    }

    // Not -0, which is another number in JSON.
    private static bool IsPlainZero(ref Utf8JsonReader reader) => !reader.HasValueSequence && reader.ValueSpan.Length == 1;
}
