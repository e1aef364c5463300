using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>What a search filter compares a field with: text, a number, true or false, a time, null, or several texts or numbers.</summary>
[JsonConverter(typeof(SearchValueConverter))]
public sealed class SearchValue
{
    internal SearchValue(JToken token) => Token = token;

    /// <summary>Null: finds what has no value.</summary>
    public static SearchValue Null { get; } = new(JValue.CreateNull());

    internal JToken Token { get; }

    /// <summary>Text.</summary>
    /// <param name="value">The text; null to find what has no value.</param>
    public static implicit operator SearchValue(string? value) => value is null ? Null : new SearchValue(new JValue(value));

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SearchValue(long value) => new(new JValue(value));

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SearchValue(int value) => new(new JValue(value));

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no number, or infinite.</exception>
    public static implicit operator SearchValue(double value) => double.IsNaN(value) || double.IsInfinity(value)
        ? throw new ArgumentOutOfRangeException(nameof(value), value, "JSON has neither infinity nor what is no number.")
        : new SearchValue(new JValue(value));

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SearchValue(decimal value) => new(new JValue(value));

    /// <summary>True or false.</summary>
    /// <param name="value">Which of them.</param>
    public static implicit operator SearchValue(bool value) => new(new JValue(value));

    /// <summary>A time, sent in seconds since 1970. Fields of contacts match by day in the time zone of the workspace.</summary>
    /// <param name="value">The time.</param>
    public static implicit operator SearchValue(DateTimeOffset value) => new(new JValue(value.ToUnixTimeSeconds()));

    /// <summary>Several texts, for the operators In and NotIn.</summary>
    /// <param name="values">The texts.</param>
    public static implicit operator SearchValue(string[] values) =>
        new(new JArray(values ?? throw new ArgumentNullException(nameof(values))));

    /// <summary>Several whole numbers, for the operators In and NotIn.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator SearchValue(long[] values) =>
        new(new JArray(values ?? throw new ArgumentNullException(nameof(values))));

    /// <summary>Several texts, for the operators In and NotIn.</summary>
    /// <param name="values">The texts.</param>
    public static SearchValue AnyOf(IEnumerable<string> values) =>
        new(new JArray(values ?? throw new ArgumentNullException(nameof(values))));

    /// <summary>Several whole numbers, for the operators In and NotIn.</summary>
    /// <param name="values">The numbers.</param>
    public static SearchValue AnyOf(IEnumerable<long> values) => new(new JArray(values ?? throw new ArgumentNullException(nameof(values))));

    /// <summary>The value as JSON.</summary>
    public override string ToString() => Token.ToString(Formatting.None);
}
