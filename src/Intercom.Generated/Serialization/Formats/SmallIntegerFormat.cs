using System.Text.Json;

namespace Intercom;

/// <summary>Integers of 32 bits.</summary>
internal sealed class SmallIntegerFormat : StructFormat<int>
{
    public override string Expected => "a whole number";

    public override bool TryReadExact(ref Utf8JsonReader reader, out int value)
    {
        bool isExact = WireFormats.Integer.TryReadExact(ref reader, out long number) && number is >= int.MinValue and <= int.MaxValue;
        value = isExact ? (int)number : 0;
        return isExact;
    }

    public override void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, int value) => writer.WriteNumber(name, value);

    protected override bool TryConvert(object raw, out int value)
    {
        decimal? number = WireNumber.Read(raw);
        value = number is >= int.MinValue and <= int.MaxValue ? (int)decimal.Truncate(number.Value) : 0;
        return number is >= int.MinValue and <= int.MaxValue;
    }
}
