using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>
/// The value of a custom attribute or of event metadata: text, a number, true or false, a timestamp, a list, values by name, or null. It
/// converts implicitly from C# values. The As methods return null for a value of another type.
/// </summary>
[JsonConverter(typeof(AttributeValueConverter))]
public sealed class AttributeValue : IEquatable<AttributeValue>
{
    private readonly JToken _token;

    internal AttributeValue(JToken token) => _token = token;

    /// <summary>The value null, which clears an attribute when sent.</summary>
    public static AttributeValue Null { get; } = new(JValue.CreateNull());

    /// <summary>The type of the value.</summary>
    public AttributeKind Kind => _token.Type switch
    {
        JTokenType.Null or JTokenType.Undefined => AttributeKind.Null,
        JTokenType.Integer or JTokenType.Float => AttributeKind.Number,
        JTokenType.Boolean => AttributeKind.Boolean,
        JTokenType.Array => AttributeKind.List,
        JTokenType.Object => AttributeKind.Map,
        _ => AttributeKind.Text,
    };

    internal JToken Token => _token;

    /// <summary>Creates a list of values.</summary>
    /// <param name="values">The values.</param>
    public static AttributeValue List(params AttributeValue[] values) =>
        new(new JArray((values ?? throw new ArgumentNullException(nameof(values))).Select(value => (value ?? Null)._token.DeepClone())));

    /// <summary>Creates a value from values by name.</summary>
    /// <param name="members">The names and values.</param>
    public static AttributeValue Map(IEnumerable<KeyValuePair<string, AttributeValue>> members) =>
        new(new JObject((members ?? throw new ArgumentNullException(nameof(members)))
            .Select(member => new JProperty(member.Key, (member.Value ?? Null)._token.DeepClone()))));

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
            ? new AttributeValue(new JObject { ["amount"] = cents, ["currency"] = currency })
            : throw new ArgumentException("The currency must be a code of three letters, such as usd.", nameof(currency));
    }

    /// <summary>Creates a link with a display text, for event metadata.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="text">The display text.</param>
    public static AttributeValue Link(string url, string text) => new(new JObject
    {
        ["url"] = url ?? throw new ArgumentNullException(nameof(url)),
        ["value"] = text ?? throw new ArgumentNullException(nameof(text)),
    });

    /// <summary>Converts text.</summary>
    /// <param name="value">The text; null for no value.</param>
    public static implicit operator AttributeValue(string? value) => value is null ? Null : new AttributeValue(new JValue(value));

    /// <summary>Converts an integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator AttributeValue(long value) => new(new JValue(value));

    /// <summary>Converts an integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator AttributeValue(int value) => new(new JValue(value));

    /// <summary>Converts a number.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is infinite, or not a number.</exception>
    public static implicit operator AttributeValue(double value) => double.IsNaN(value) || double.IsInfinity(value)
        ? throw new ArgumentOutOfRangeException(nameof(value), value, "JSON supports finite numbers only.")
        : new AttributeValue(new JValue(value));

    /// <summary>Converts a number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator AttributeValue(decimal value) => new(new JValue(value));

    /// <summary>Converts a boolean.</summary>
    /// <param name="value">The boolean.</param>
    public static implicit operator AttributeValue(bool value) => new(new JValue(value));

    /// <summary>Converts a timestamp, sent in seconds since 1970-01-01 UTC.</summary>
    /// <param name="value">The time.</param>
    public static implicit operator AttributeValue(DateTimeOffset value) => new(new JValue(value.ToUnixTimeSeconds()));

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
    public static implicit operator AttributeValue(string[]? values) => values is null ? Null : new AttributeValue(new JArray(values));

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
    public string? AsText() => Kind == AttributeKind.Text ? (string?)_token : null;

    /// <summary>Returns the number; null when the value is not a number.</summary>
    public double? AsNumber() => Kind == AttributeKind.Number ? (double?)_token : null;

    /// <summary>Returns the number with its original digits; null when the value is not a number, or has more than 28 digits.</summary>
    public decimal? AsDecimal() => (_token as JValue)?.Value switch
    {
        long number => number,
        decimal number => number,
        double number when Math.Abs(number) < (double)decimal.MaxValue => (decimal)number,
        _ => null,
    };

    /// <summary>Returns the integer; null when the value is not an integer in the range of <see cref="long" />.</summary>
    public long? AsInteger() =>
        _token.Type == JTokenType.Integer && _token is JValue { Value: not System.Numerics.BigInteger } ? (long?)_token : null;

    /// <summary>Returns the boolean; null when the value is not a boolean.</summary>
    public bool? AsBoolean() => Kind == AttributeKind.Boolean ? (bool?)_token : null;

    /// <summary>Returns the timestamp, from seconds since 1970-01-01 UTC or ISO 8601; null when the value is neither.</summary>
    public DateTimeOffset? AsDateTimeOffset() => WireTime.Read((_token as JValue)?.Value);

    /// <summary>Returns the amount of money of event metadata; null when the value is not an amount.</summary>
    public (long Cents, string Currency)? AsMoney() =>
        _token is JObject money
            && money["amount"] is { Type: JTokenType.Integer } cents
            && money["currency"] is { Type: JTokenType.String } currency
            ? ((long)cents, (string)currency!)
            : null;

    /// <summary>Returns the link of event metadata; null when the value is not a link.</summary>
    public (string Url, string Text)? AsLink() =>
        _token is JObject link && link["url"] is { Type: JTokenType.String } url && link["value"] is { Type: JTokenType.String } text
            ? ((string)url!, (string)text!)
            : null;

    /// <summary>Returns the items of the list; null when the value is not a list.</summary>
    public IReadOnlyList<AttributeValue>? AsList() => _token is JArray list ? [.. list.Select(item => new AttributeValue(item))] : null;

    /// <summary>Returns the values by name; null when the value is not of this type.</summary>
    public IReadOnlyDictionary<string, AttributeValue>? AsMap() => _token is JObject map
        ? map.Properties().ToDictionary(member => member.Name, member => new AttributeValue(member.Value), StringComparer.Ordinal)
        : null;

    /// <summary>Indicates whether two values are equal.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator ==(AttributeValue? left, AttributeValue? right) => Equals(left, right);

    /// <summary>Indicates whether two values are different.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator !=(AttributeValue? left, AttributeValue? right) => !Equals(left, right);

    /// <inheritdoc />
    public bool Equals(AttributeValue? other) => other is not null && AreEqual(_token, other._token);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as AttributeValue);

    /// <inheritdoc />
    public override int GetHashCode() => Kind switch
    {
        // Equal numbers can be of different types, and the names of equal maps in different order.
        AttributeKind.Number => AsNumber().GetHashCode(),
        AttributeKind.List or AttributeKind.Map => ((JContainer)_token).Count,
        _ => JToken.EqualityComparer.GetHashCode(_token),
    };

    /// <summary>Returns the text or number; JSON for lists and maps.</summary>
    public override string ToString() => _token is JValue { Value: not bool } value
        ? Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? string.Empty
        : _token.ToString(Formatting.None);

    // JToken.DeepEquals compares fractions as decimals: the largest ones overflow, and close ones are equal although their hashes differ.
    private static bool AreEqual(JToken left, JToken right) => (left, right) switch
    {
        (JArray list, JArray other) => list.Count == other.Count && list.Zip(other, AreEqual).All(isSame => isSame),
        (JObject map, JObject other) => map.Count == other.Count
            && map.Properties().All(
                member => other.TryGetValue(member.Name, StringComparison.Ordinal, out JToken? value) && AreEqual(member.Value, value)),
        ({ Type: JTokenType.Float }, { Type: JTokenType.Float }) => ((double)left).Equals((double)right),
        _ => JToken.DeepEquals(left, right),
    };
}
