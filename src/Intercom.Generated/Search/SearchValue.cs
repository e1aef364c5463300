using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>
/// The value that a search filter compares a field with: text, a number, true or false, a timestamp, null, or several texts or numbers.
/// </summary>
[JsonConverter(typeof(SearchValueConverter))]
public sealed class SearchValue
{
    internal SearchValue(JToken token) => Token = token;

    /// <summary>The value null, which matches items without a value.</summary>
    public static SearchValue Null { get; } = new(JValue.CreateNull());

    internal JToken Token { get; }

    /// <summary>Converts text.</summary>
    /// <param name="value">The text; null matches items without a value.</param>
    public static implicit operator SearchValue(string? value) => value is null ? Null : new SearchValue(new JValue(value));

    /// <summary>Converts an integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SearchValue(long value) => new(new JValue(value));

    /// <summary>Converts an integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SearchValue(int value) => new(new JValue(value));

    /// <summary>Converts a number.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is infinite, or not a number.</exception>
    public static implicit operator SearchValue(double value) => double.IsNaN(value) || double.IsInfinity(value)
        ? throw new ArgumentOutOfRangeException(nameof(value), value, "JSON supports finite numbers only.")
        : new SearchValue(new JValue(value));

    /// <summary>Converts a number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SearchValue(decimal value) => new(new JValue(value));

    /// <summary>Converts a boolean.</summary>
    /// <param name="value">The boolean.</param>
    public static implicit operator SearchValue(bool value) => new(new JValue(value));

    /// <summary>
    /// Converts a timestamp, sent in seconds since 1970-01-01 UTC. Contacts are compared by day, in the time zone of the workspace.
    /// </summary>
    /// <param name="value">The time.</param>
    public static implicit operator SearchValue(DateTimeOffset value) => new(new JValue(value.ToUnixTimeSeconds()));

    /// <summary>Converts several texts, for <see cref="SearchOperator.In" /> and <see cref="SearchOperator.NotIn" />.</summary>
    /// <param name="values">The texts.</param>
    public static implicit operator SearchValue(string[] values) =>
        new(new JArray(values ?? throw new ArgumentNullException(nameof(values))));

    /// <summary>Converts several integers, for <see cref="SearchOperator.In" /> and <see cref="SearchOperator.NotIn" />.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator SearchValue(long[] values) =>
        new(new JArray(values ?? throw new ArgumentNullException(nameof(values))));

    /// <summary>
    /// Creates a value from several texts, for <see cref="SearchOperator.In" /> and <see cref="SearchOperator.NotIn" />.
    /// </summary>
    /// <param name="values">The texts.</param>
    public static SearchValue AnyOf(IEnumerable<string> values) =>
        new(new JArray(values ?? throw new ArgumentNullException(nameof(values))));

    /// <summary>
    /// Creates a value from several integers, for <see cref="SearchOperator.In" /> and <see cref="SearchOperator.NotIn" />.
    /// </summary>
    /// <param name="values">The numbers.</param>
    public static SearchValue AnyOf(IEnumerable<long> values) => new(new JArray(values ?? throw new ArgumentNullException(nameof(values))));

    /// <summary>Returns the value as JSON.</summary>
    public override string ToString() => Token.ToString(Formatting.None);
}
