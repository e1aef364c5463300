using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Intercom;

/// <summary>
/// The value of a custom attribute or of event metadata: text, a number, true or false, a timestamp, a list, values by name, or null. It
/// converts implicitly from C# values. The As methods return null for a value of another type.
/// </summary>
[System.Text.Json.Serialization.JsonConverter(typeof(AttributeValueJsonConverter))]
[Newtonsoft.Json.JsonConverter(typeof(AttributeValueConverter))]
public sealed class AttributeValue : IEquatable<AttributeValue>
{
    // The value of _content for numbers without an object of their own.
    private static readonly object Integer = new();
    private static readonly object Fraction = new();

    // A string, decimal or bool; Integer or Fraction, whose bits are beside it; or the JSON of lists, maps, null, longer numbers, and texts
    // that UTF-16 cannot hold.
    private readonly object _content;
    private readonly long _bits;

    internal AttributeValue(string value) => _content = value;

    internal AttributeValue(long value)
    {
        _content = Integer;
        _bits = value;
    }

    internal AttributeValue(double value)
    {
        _content = Fraction;
        _bits = BitConverter.DoubleToInt64Bits(value);
    }

    internal AttributeValue(byte[] json) => _content = json;

    private AttributeValue(decimal value) => _content = value;

    private AttributeValue(bool value) => _content = value;

    /// <summary>The value null, which clears an attribute when sent.</summary>
    public static AttributeValue Null { get; } = new(RawJson.Null);

    /// <summary>The type of the value.</summary>
    public AttributeKind Kind => _content switch
    {
        string => AttributeKind.Text,
        bool => AttributeKind.Boolean,
        byte[] json => KindOf(json[0]),
        _ => AttributeKind.Number,
    };

    internal static readonly AttributeValueFormat JsonFormat = new();

    internal static AttributeValue True { get; } = new(value: true);

    internal static AttributeValue False { get; } = new(value: false);

    // The value as string, long, BigInteger, double, decimal or bool; null for null, lists and maps.
    private object? Scalar => _content switch
    {
        byte[] json => ScalarJson.Of(json),
        _ when ReferenceEquals(_content, Integer) => _bits,
        _ when ReferenceEquals(_content, Fraction) => BitConverter.Int64BitsToDouble(_bits),
        _ => _content,
    };

    /// <summary>Creates a list of values.</summary>
    /// <param name="values">The values.</param>
    public static AttributeValue List(params AttributeValue[] values) =>
        new(JsonFormat.List().WriteToArray(values ?? throw new ArgumentNullException(nameof(values))));

    /// <summary>Creates a value from values by name.</summary>
    /// <param name="members">The names and values.</param>
    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public static AttributeValue Map(IEnumerable<KeyValuePair<string, AttributeValue>> members)
    {
        NamedValues<AttributeValue>.Builder map = new();
        foreach (KeyValuePair<string, AttributeValue> member in members ?? throw new ArgumentNullException(nameof(members)))
        {
            if (map.Contains(member.Key))
            {
                throw new ArgumentException($"The name '{member.Key}' occurs twice.", nameof(members));
            }

            map.Add(member.Key, member.Value);
        }

        return new AttributeValue(JsonFormat.Map().WriteToArray(map.Build()));
    }

    /// <summary>Creates an amount of money, for event metadata.</summary>
    /// <param name="cents">The amount in cents. It must be positive.</param>
    /// <param name="currency">The currency code of three letters, such as <c>usd</c>.</param>
    /// <exception cref="ArgumentException">The amount is not positive, or the currency does not have three letters.</exception>
    public static AttributeValue Money(long cents, string currency)
    {
        if (cents <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(cents), cents, "The amount in cents must be positive.");
        }

        return currency is { Length: 3 }
            ? Map([new("amount", cents), new("currency", currency)])
            : throw new ArgumentException("The currency must be a code of three letters, such as usd.", nameof(currency));
    }

    /// <summary>Creates a link with a display text, for event metadata.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="text">The display text.</param>
    public static AttributeValue Link(string url, string text) => Map(
    [
        new("url", url ?? throw new ArgumentNullException(nameof(url))),
        new("value", text ?? throw new ArgumentNullException(nameof(text))),
    ]);

    /// <summary>Converts text.</summary>
    /// <param name="value">The text; null for no value.</param>
    public static implicit operator AttributeValue(string? value) => value is null ? Null : new AttributeValue(value);

    /// <summary>Converts an integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator AttributeValue(long value) => new(value);

    /// <summary>Converts an integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator AttributeValue(int value) => new((long)value);

    /// <summary>Converts a number.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is infinite, or not a number.</exception>
    public static implicit operator AttributeValue(double value) => double.IsNaN(value) || double.IsInfinity(value)
        ? throw new ArgumentOutOfRangeException(nameof(value), value, "JSON supports finite numbers only.")
        : new AttributeValue(value);

    /// <summary>Converts a number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator AttributeValue(decimal value) => new(value);

    /// <summary>Converts a boolean.</summary>
    /// <param name="value">The boolean.</param>
    public static implicit operator AttributeValue(bool value) => value ? True : False;

    /// <summary>Converts a timestamp, sent in seconds since 1970-01-01 UTC.</summary>
    /// <param name="value">The time.</param>
    public static implicit operator AttributeValue(DateTimeOffset value) => new(value.ToUnixTimeSeconds());

    /// <summary>Converts a timestamp, sent in seconds since 1970-01-01 UTC.</summary>
    /// <param name="value">The time. A time of unspecified kind is in UTC.</param>
    public static implicit operator AttributeValue(DateTime value) => WireTime.Read(value)!.Value;

    /// <summary>Converts a timestamp, sent in seconds since 1970-01-01 UTC, or null.</summary>
    /// <param name="value">The time; null for no value. A time of unspecified kind is in UTC.</param>
    public static implicit operator AttributeValue(DateTime? value) => value is { } time ? time : Null;

    /// <summary>Converts an identifier, sent as text with hyphens.</summary>
    /// <param name="value">The identifier.</param>
    public static implicit operator AttributeValue(Guid value) => value.ToString("D", CultureInfo.InvariantCulture);

    /// <summary>Converts an identifier, sent as text with hyphens, or null.</summary>
    /// <param name="value">The identifier; null for no value.</param>
    public static implicit operator AttributeValue(Guid? value) => value is { } identifier ? identifier : Null;

    /// <summary>Converts a list of texts, or null.</summary>
    /// <param name="values">The texts; null for no value.</param>
    public static implicit operator AttributeValue(string[]? values) =>
        values is null ? Null : new AttributeValue(WireFormats.Text.List().WriteToArray(values));

    /// <summary>Converts an integer, or null.</summary>
    /// <param name="value">The number; null for no value.</param>
    public static implicit operator AttributeValue(int? value) => value is { } number ? number : Null;

    /// <summary>Converts an integer, or null.</summary>
    /// <param name="value">The number; null for no value.</param>
    public static implicit operator AttributeValue(long? value) => value is { } number ? number : Null;

    /// <summary>Converts a number, or null.</summary>
    /// <param name="value">The number; null for no value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is infinite, or not a number.</exception>
    public static implicit operator AttributeValue(double? value) => value is { } number ? number : Null;

    /// <summary>Converts a number, or null.</summary>
    /// <param name="value">The number; null for no value.</param>
    public static implicit operator AttributeValue(decimal? value) => value is { } number ? number : Null;

    /// <summary>Converts a boolean, or null.</summary>
    /// <param name="value">The boolean; null for no value.</param>
    public static implicit operator AttributeValue(bool? value) => value is { } flag ? flag : Null;

    /// <summary>Converts a timestamp, sent in seconds since 1970-01-01 UTC, or null.</summary>
    /// <param name="value">The time; null for no value.</param>
    public static implicit operator AttributeValue(DateTimeOffset? value) => value is { } time ? time : Null;

    /// <summary>Returns the text; null when the value is not text.</summary>
    public string? AsText() => Scalar as string;

    /// <summary>Returns the number; null when the value is not a number.</summary>
    public double? AsNumber() => Scalar switch
    {
        long number => number,
        double number => number,
        decimal number => (double)number,
        BigInteger number => (double)number,
        _ => null,
    };

    /// <summary>Returns the number with its original digits; null when the value is not a number, or has more than 28 digits.</summary>
    public decimal? AsDecimal() => Scalar switch
    {
        long number => number,
        decimal number => number,
        double number when Math.Abs(number) < (double)decimal.MaxValue => (decimal)number,
        _ => null,
    };

    /// <summary>Returns the integer; null when the value is not an integer in the range of <see cref="long" />.</summary>
    public long? AsInteger() => ReferenceEquals(_content, Integer) ? _bits : null;

    /// <summary>Returns the boolean; null when the value is not a boolean.</summary>
    public bool? AsBoolean() => _content as bool?;

    /// <summary>Returns the timestamp, from seconds since 1970-01-01 UTC or ISO 8601; null when the value is neither.</summary>
    public DateTimeOffset? AsDateTimeOffset() => WireTime.Read(Scalar);

    /// <summary>Returns the amount of money of event metadata; null when the value is not an amount.</summary>
    public (long Cents, string Currency)? AsMoney() =>
        AsMap() is { } money
            && Find(money, "amount")?.AsInteger() is { } cents
            && Find(money, "currency")?.AsText() is { } currency
            ? (cents, currency)
            : null;

    /// <summary>Returns the link of event metadata; null when the value is not a link.</summary>
    public (string Url, string Text)? AsLink() =>
        AsMap() is { } link && Find(link, "url")?.AsText() is { } url && Find(link, "value")?.AsText() is { } text ? (url, text) : null;

    /// <summary>Returns the items of the list; null when the value is not a list.</summary>
    public IReadOnlyList<AttributeValue>? AsList() => Kind == AttributeKind.List ? Read(JsonFormat.List()) : null;

    /// <summary>Returns the values by name; null when the value is not of this type.</summary>
    public IReadOnlyDictionary<string, AttributeValue>? AsMap() => Kind == AttributeKind.Map ? Read(JsonFormat.Map()) : null;

    /// <summary>Indicates whether two values are equal.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator ==(AttributeValue? left, AttributeValue? right) => Equals(left, right);

    /// <summary>Indicates whether two values are different.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator !=(AttributeValue? left, AttributeValue? right) => !Equals(left, right);

    /// <inheritdoc />
    public bool Equals(AttributeValue? other) => other is not null && Kind == other.Kind && Kind switch
    {
        AttributeKind.Null => true,
        AttributeKind.Number => IsWhole == other.IsWhole
            && (IsWhole ? Scalar!.Equals(other.Scalar) : AsNumber().Equals(other.AsNumber())),
        AttributeKind.List => AsList()!.SequenceEqual(other.AsList()!),
        AttributeKind.Map => AreEqual(AsMap()!, other.AsMap()!),
        _ => Scalar!.Equals(other.Scalar),
    };

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as AttributeValue);

    /// <inheritdoc />
    public override int GetHashCode() => Kind switch
    {
        // Equal numbers can be of different types, and the names of equal maps in different order.
        AttributeKind.Null => 0,
        AttributeKind.Number => AsNumber().GetHashCode(),
        AttributeKind.List => AsList()!.Count,
        AttributeKind.Map => AsMap()!.Count,
        _ => Scalar!.GetHashCode(),
    };

    /// <summary>Returns the text or number; JSON for lists and maps.</summary>
    public override string ToString() => Kind switch
    {
        AttributeKind.Null => string.Empty,
        AttributeKind.Boolean => AsBoolean() == true ? "true" : "false",
        AttributeKind.List or AttributeKind.Map => Utf8.GetString((byte[])_content),
        _ => Convert.ToString(Scalar, CultureInfo.InvariantCulture)!,
    };

    internal void WriteTo(Utf8JsonWriter writer)
    {
        switch (_content)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case byte[] json:
                writer.WriteRawValue(json, skipInputValidation: true);
                break;
            case decimal number:
                WireNumber.Write(writer, number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            default:
                WriteNumber(writer);
                break;
        }
    }

    private bool IsWhole => Scalar is long or BigInteger;

    private static AttributeKind KindOf(byte start) => start switch
    {
        (byte)'n' => AttributeKind.Null,
        (byte)'"' => AttributeKind.Text,
        (byte)'[' => AttributeKind.List,
        (byte)'{' => AttributeKind.Map,
        _ => AttributeKind.Number,
    };

    private static AttributeValue? Find(IReadOnlyDictionary<string, AttributeValue> map, string name) =>
        map.TryGetValue(name, out AttributeValue? value) ? value : null;

    private static bool AreEqual(IReadOnlyDictionary<string, AttributeValue> left, IReadOnlyDictionary<string, AttributeValue> right) =>
        left.Count == right.Count && left.All(
            member => right.TryGetValue(member.Key, out AttributeValue? value) && member.Value.Equals(value));

    private void WriteNumber(Utf8JsonWriter writer)
    {
        if (ReferenceEquals(_content, Integer))
        {
            writer.WriteNumberValue(_bits);
        }
        else
        {
            WireNumber.Write(writer, BitConverter.Int64BitsToDouble(_bits));
        }
    }

    private T Read<T>(WireFormat<T> format)
    {
        Utf8JsonReader reader = RawJson.ReaderOf((byte[])_content);
        return format.Read(ref reader);
    }
}
