namespace Intercom;

/// <summary>
/// The value that a search filter compares a field with: text, a number, true or false, a timestamp, null, or several texts or numbers.
/// </summary>
[System.Text.Json.Serialization.JsonConverter(typeof(SearchValueJsonConverter))]
[Newtonsoft.Json.JsonConverter(typeof(SearchValueConverter))]
public sealed class SearchValue
{
    internal SearchValue(AttributeValue json) => Json = json;

    /// <summary>The value null, which matches items without a value.</summary>
    public static SearchValue Null { get; } = new(AttributeValue.Null);

    internal static readonly SearchValueFormat JsonFormat = new();

    internal AttributeValue Json { get; }

    /// <summary>Converts text.</summary>
    /// <param name="value">The text; null matches items without a value.</param>
    public static implicit operator SearchValue(string? value) => value is null ? Null : new SearchValue((AttributeValue)value);

    /// <summary>Converts an integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SearchValue(long value) => new((AttributeValue)value);

    /// <summary>Converts an integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SearchValue(int value) => new((AttributeValue)value);

    /// <summary>Converts a number.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is infinite, or not a number.</exception>
    public static implicit operator SearchValue(double value) => double.IsNaN(value) || double.IsInfinity(value)
        ? throw new ArgumentOutOfRangeException(nameof(value), value, "JSON supports finite numbers only.")
        : new SearchValue((AttributeValue)value);

    /// <summary>Converts a number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SearchValue(decimal value) => new((AttributeValue)value);

    /// <summary>Converts a boolean.</summary>
    /// <param name="value">The boolean.</param>
    public static implicit operator SearchValue(bool value) => new((AttributeValue)value);

    /// <summary>
    /// Converts a timestamp, sent in seconds since 1970-01-01 UTC. Contacts are compared by day, in the time zone of the workspace.
    /// </summary>
    /// <param name="value">The time.</param>
    public static implicit operator SearchValue(DateTimeOffset value) => new((AttributeValue)value.ToUnixTimeSeconds());

    /// <summary>Converts several texts, for <see cref="SearchOperator.In" /> and <see cref="SearchOperator.NotIn" />.</summary>
    /// <param name="values">The texts.</param>
    public static implicit operator SearchValue(string[] values) => AnyOf((IEnumerable<string>)values);

    /// <summary>Converts several integers, for <see cref="SearchOperator.In" /> and <see cref="SearchOperator.NotIn" />.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator SearchValue(long[] values) => AnyOf((IEnumerable<long>)values);

    /// <summary>
    /// Creates a value from several texts, for <see cref="SearchOperator.In" /> and <see cref="SearchOperator.NotIn" />.
    /// </summary>
    /// <param name="values">The texts.</param>
    public static SearchValue AnyOf(IEnumerable<string> values) =>
        new(AttributeValue.List([.. (values ?? throw new ArgumentNullException(nameof(values))).Select(value => (AttributeValue)value)]));

    /// <summary>
    /// Creates a value from several integers, for <see cref="SearchOperator.In" /> and <see cref="SearchOperator.NotIn" />.
    /// </summary>
    /// <param name="values">The numbers.</param>
    public static SearchValue AnyOf(IEnumerable<long> values) =>
        new(AttributeValue.List([.. (values ?? throw new ArgumentNullException(nameof(values))).Select(value => (AttributeValue)value)]));

    /// <summary>Returns the value as JSON.</summary>
    public override string ToString() => Utf8.GetString(AttributeValue.JsonFormat.WriteToArray(Json));
}
