namespace Intercom;

/// <summary>The formats of plain values.</summary>
internal static class WireFormats
{
    public static TextFormat Text { get; } = new(isShared: false);

    /// <summary>Texts with few values, so that equal ones are one string.</summary>
    public static TextFormat SharedText { get; } = new(isShared: true);

    public static NumericTextFormat NumericText { get; } = new();

    public static IntegerFormat Integer { get; } = new();

    public static SmallIntegerFormat SmallInteger { get; } = new();

    public static NumberFormat Number { get; } = new();

    public static DecimalFormat Decimal { get; } = new();

    public static BooleanFormat Boolean { get; } = new();

    public static UnixTimeFormat UnixTime { get; } = new();

    public static IsoTimeFormat IsoTime { get; } = new();

    public static ObjectFormat Object { get; } = new();

    public static BytesFormat Bytes { get; } = new();
}
