using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>
/// The value of a custom attribute or of event metadata: text, a number, true or false, a time, a list, values by name, or
/// null. Made from plain C# values without a cast; read with the As methods, which give null where the value is of another kind.
/// </summary>
[JsonConverter(typeof(AttributeValueConverter))]
public sealed class AttributeValue : IEquatable<AttributeValue>
{
    private readonly JToken _token;

    internal AttributeValue(JToken token) => _token = token;

    /// <summary>Null: clears an attribute when sent.</summary>
    public static AttributeValue Null { get; } = new(JValue.CreateNull());

    /// <summary>What the value is.</summary>
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

    /// <summary>A list of values.</summary>
    /// <param name="values">The values.</param>
    public static AttributeValue List(params AttributeValue[] values) =>
        new(new JArray((values ?? throw new ArgumentNullException(nameof(values))).Select(value => (value ?? Null)._token.DeepClone())));

    /// <summary>Values by name.</summary>
    /// <param name="members">The names and values.</param>
    public static AttributeValue Map(IEnumerable<KeyValuePair<string, AttributeValue>> members) =>
        new(new JObject((members ?? throw new ArgumentNullException(nameof(members))).Select(member => new JProperty(member.Key, (member.Value ?? Null)._token.DeepClone()))));

    /// <summary>An amount of money, for event metadata.</summary>
    /// <param name="cents">The amount in cents, more than nothing.</param>
    /// <param name="currency">The currency in three letters, such as <c>usd</c>.</param>
    /// <exception cref="ArgumentException">The amount is not positive, or the currency not three letters.</exception>
    public static AttributeValue Money(long cents, string currency)
    {
        if (cents <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(cents), cents, "An amount is in cents, and more than nothing.");
        }

        return currency is { Length: 3 }
            ? new AttributeValue(new JObject { ["amount"] = cents, ["currency"] = currency })
            : throw new ArgumentException("A currency is three letters, such as usd.", nameof(currency));
    }

    /// <summary>A link with a text of its own, for event metadata.</summary>
    /// <param name="url">Where it leads.</param>
    /// <param name="text">What it says.</param>
    public static AttributeValue Link(string url, string text) => new(new JObject
    {
        ["url"] = url ?? throw new ArgumentNullException(nameof(url)),
        ["value"] = text ?? throw new ArgumentNullException(nameof(text)),
    });

    /// <summary>Text.</summary>
    /// <param name="value">The text; null for no value.</param>
    public static implicit operator AttributeValue(string? value) => value is null ? Null : new AttributeValue(new JValue(value));

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator AttributeValue(long value) => new(new JValue(value));

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator AttributeValue(int value) => new(new JValue(value));

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no number, or infinite.</exception>
    public static implicit operator AttributeValue(double value) => double.IsNaN(value) || double.IsInfinity(value)
        ? throw new ArgumentOutOfRangeException(nameof(value), value, "JSON has neither infinity nor what is no number.")
        : new AttributeValue(new JValue(value));

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator AttributeValue(decimal value) => new(new JValue(value));

    /// <summary>True or false.</summary>
    /// <param name="value">Which of them.</param>
    public static implicit operator AttributeValue(bool value) => new(new JValue(value));

    /// <summary>A time, sent in seconds since 1970.</summary>
    /// <param name="value">The time.</param>
    public static implicit operator AttributeValue(DateTimeOffset value) => new(new JValue(value.ToUnixTimeSeconds()));

    /// <summary>A time, sent in seconds since 1970.</summary>
    /// <param name="value">The time. One without a kind is in UTC.</param>
    public static implicit operator AttributeValue(DateTime value) => WireTime.Read(value)!.Value;

    /// <summary>A time, sent in seconds since 1970, or no value.</summary>
    /// <param name="value">The time; null for no value. One without a kind is in UTC.</param>
    public static implicit operator AttributeValue(DateTime? value) => value is { } time ? time : Null;

    /// <summary>An identifier, sent as text with hyphens.</summary>
    /// <param name="value">The identifier.</param>
    public static implicit operator AttributeValue(Guid value) => value.ToString("D", CultureInfo.InvariantCulture);

    /// <summary>An identifier, sent as text with hyphens, or no value.</summary>
    /// <param name="value">The identifier; null for no value.</param>
    public static implicit operator AttributeValue(Guid? value) => value is { } identifier ? identifier : Null;

    /// <summary>A list of texts, or no value.</summary>
    /// <param name="values">The texts; null for no value.</param>
    public static implicit operator AttributeValue(string[]? values) => values is null ? Null : new AttributeValue(new JArray(values));

    /// <summary>A whole number, or no value.</summary>
    /// <param name="value">The number; null for no value.</param>
    public static implicit operator AttributeValue(int? value) => value is { } number ? number : Null;

    /// <summary>A whole number, or no value.</summary>
    /// <param name="value">The number; null for no value.</param>
    public static implicit operator AttributeValue(long? value) => value is { } number ? number : Null;

    /// <summary>A number, or no value.</summary>
    /// <param name="value">The number; null for no value.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no number, or infinite.</exception>
    public static implicit operator AttributeValue(double? value) => value is { } number ? number : Null;

    /// <summary>A number, or no value.</summary>
    /// <param name="value">The number; null for no value.</param>
    public static implicit operator AttributeValue(decimal? value) => value is { } number ? number : Null;

    /// <summary>True or false, or no value.</summary>
    /// <param name="value">Which of them; null for no value.</param>
    public static implicit operator AttributeValue(bool? value) => value is { } flag ? flag : Null;

    /// <summary>A time, sent in seconds since 1970, or no value.</summary>
    /// <param name="value">The time; null for no value.</param>
    public static implicit operator AttributeValue(DateTimeOffset? value) => value is { } time ? time : Null;

    /// <summary>The text; null when the value is no text.</summary>
    public string? AsText() => Kind == AttributeKind.Text ? (string?)_token : null;

    /// <summary>The number; null when the value is no number.</summary>
    public double? AsNumber() => Kind == AttributeKind.Number ? (double?)_token : null;

    /// <summary>The number with the digits that it was given with; null when the value is no number, or one beyond 28 digits.</summary>
    public decimal? AsDecimal() => (_token as JValue)?.Value switch
    {
        long number => number,
        decimal number => number,
        double number when Math.Abs(number) < (double)decimal.MaxValue => (decimal)number,
        _ => null,
    };

    /// <summary>The whole number; null when the value is no number, or none that is whole and fits.</summary>
    public long? AsInteger() => _token.Type == JTokenType.Integer && _token is JValue { Value: not System.Numerics.BigInteger } ? (long?)_token : null;

    /// <summary>True or false; null when the value is neither.</summary>
    public bool? AsBoolean() => Kind == AttributeKind.Boolean ? (bool?)_token : null;

    /// <summary>The time that the value gives in seconds since 1970 or as ISO 8601; null when it gives none.</summary>
    public DateTimeOffset? AsDateTimeOffset() => WireTime.Read((_token as JValue)?.Value);

    /// <summary>The amount of money, as event metadata has it; null when the value is none.</summary>
    public (long Cents, string Currency)? AsMoney() =>
        _token is JObject money && money["amount"] is { Type: JTokenType.Integer } cents && money["currency"] is { Type: JTokenType.String } currency
            ? ((long)cents, (string)currency!)
            : null;

    /// <summary>The link with a text of its own, as event metadata has it; null when the value is none.</summary>
    public (string Url, string Text)? AsLink() =>
        _token is JObject link && link["url"] is { Type: JTokenType.String } url && link["value"] is { Type: JTokenType.String } text
            ? ((string)url!, (string)text!)
            : null;

    /// <summary>The values of the list; null when the value is no list.</summary>
    public IReadOnlyList<AttributeValue>? AsList() => _token is JArray list ? [.. list.Select(item => new AttributeValue(item))] : null;

    /// <summary>The values by name; null when the value is not of that kind.</summary>
    public IReadOnlyDictionary<string, AttributeValue>? AsMap() => _token is JObject map
        ? map.Properties().ToDictionary(member => member.Name, member => new AttributeValue(member.Value), StringComparer.Ordinal)
        : null;

    /// <summary>Whether two values are the same.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator ==(AttributeValue? left, AttributeValue? right) => Equals(left, right);

    /// <summary>Whether two values differ.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator !=(AttributeValue? left, AttributeValue? right) => !Equals(left, right);

    /// <inheritdoc />
    public bool Equals(AttributeValue? other) => other is not null && AreEqual(_token, other._token);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as AttributeValue);

    /// <inheritdoc />
    public override int GetHashCode() => Kind switch
    {
        // Equal numbers can be of different types, and equal maps in different order.
        AttributeKind.Number => AsNumber().GetHashCode(),
        AttributeKind.List or AttributeKind.Map => ((JContainer)_token).Count,
        _ => JToken.EqualityComparer.GetHashCode(_token),
    };

    /// <summary>The text or number itself; JSON for lists and maps.</summary>
    public override string ToString() => _token is JValue { Value: not bool } value
        ? Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? string.Empty
        : _token.ToString(Formatting.None);

    // JToken.DeepEquals compares fractions as decimals, which the largest do not fit into, or takes close ones for the same,
    // whose hashes differ.
    private static bool AreEqual(JToken left, JToken right) => (left, right) switch
    {
        (JArray list, JArray other) => list.Count == other.Count && list.Zip(other, AreEqual).All(isSame => isSame),
        (JObject map, JObject other) => map.Count == other.Count
            && map.Properties().All(member => other.TryGetValue(member.Name, StringComparison.Ordinal, out JToken? value) && AreEqual(member.Value, value)),
        ({ Type: JTokenType.Float }, { Type: JTokenType.Float }) => ((double)left).Equals((double)right),
        _ => JToken.DeepEquals(left, right),
    };
}
