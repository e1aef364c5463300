namespace Intercom;

/// <summary>The formats of plain values.</summary>
internal static class WireFormats
{
    public static readonly TextFormat Text = new(isShared: false);

    /// <summary>Texts with few values, so that equal ones are one string.</summary>
    public static readonly TextFormat SharedText = new(isShared: true);

    public static readonly NumericTextFormat NumericText = new();

    public static readonly IntegerFormat Integer = new();

    public static readonly SmallIntegerFormat SmallInteger = new();

    public static readonly NumberFormat Number = new();

    public static readonly DecimalFormat Decimal = new();

    public static readonly BooleanFormat Boolean = new();

    public static readonly UnixTimeFormat UnixTime = new();

    public static readonly IsoTimeFormat IsoTime = new();

    public static readonly ObjectFormat Object = new();

    public static readonly BytesFormat Bytes = new();
}
