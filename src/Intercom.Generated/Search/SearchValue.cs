namespace Intercom;

/// <summary>What a search filter compares a field with: text, a number, true or false, a time, null, or several texts or numbers.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(SearchValueJsonConverter))]
[Newtonsoft.Json.JsonConverter(typeof(SearchValueConverter))]
public sealed class SearchValue
{
    internal SearchValue(AttributeValue json) => Json = json;

    /// <summary>Null: finds what has no value.</summary>
    public static SearchValue Null { get; } = new(AttributeValue.Null);

    internal static SearchValueFormat JsonFormat { get; } = new();

    internal AttributeValue Json { get; }

    /// <summary>Text.</summary>
    /// <param name="value">The text; null to find what has no value.</param>
    public static implicit operator SearchValue(string? value) => value is null ? Null : new SearchValue((AttributeValue)value);

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SearchValue(long value) => new((AttributeValue)value);

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SearchValue(int value) => new((AttributeValue)value);

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no number, or infinite.</exception>
    public static implicit operator SearchValue(double value) => double.IsNaN(value) || double.IsInfinity(value)
        ? throw new ArgumentOutOfRangeException(nameof(value), value, "JSON has neither infinity nor what is no number.")
        : new SearchValue((AttributeValue)value);

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SearchValue(decimal value) => new((AttributeValue)value);

    /// <summary>True or false.</summary>
    /// <param name="value">Which of them.</param>
    public static implicit operator SearchValue(bool value) => new((AttributeValue)value);

    /// <summary>A time, sent in seconds since 1970. Fields of contacts match by day in the time zone of the workspace.</summary>
    /// <param name="value">The time.</param>
    public static implicit operator SearchValue(DateTimeOffset value) => new((AttributeValue)value.ToUnixTimeSeconds());

    /// <summary>Several texts, for the operators In and NotIn.</summary>
    /// <param name="values">The texts.</param>
    public static implicit operator SearchValue(string[] values) => AnyOf((IEnumerable<string>)values);

    /// <summary>Several whole numbers, for the operators In and NotIn.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator SearchValue(long[] values) => AnyOf((IEnumerable<long>)values);

    /// <summary>Several texts, for the operators In and NotIn.</summary>
    /// <param name="values">The texts.</param>
    public static SearchValue AnyOf(IEnumerable<string> values) =>
        new(AttributeValue.List([.. (values ?? throw new ArgumentNullException(nameof(values))).Select(value => (AttributeValue)value)]));

    /// <summary>Several whole numbers, for the operators In and NotIn.</summary>
    /// <param name="values">The numbers.</param>
    public static SearchValue AnyOf(IEnumerable<long> values) =>
        new(AttributeValue.List([.. (values ?? throw new ArgumentNullException(nameof(values))).Select(value => (AttributeValue)value)]));

    /// <summary>The value as JSON.</summary>
    public override string ToString() => Utf8.GetString(AttributeValue.JsonFormat.WriteToArray(Json));
}
