using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Intercom;

/// <summary>
/// A value of a request that is text, a number or a boolean, for operations that accept all of these. It converts implicitly from each of
/// them, and is sent with the type of the original value.
/// </summary>
[System.Text.Json.Serialization.JsonConverter(typeof(ScalarValueJsonConverter))]
[Newtonsoft.Json.JsonConverter(typeof(ScalarValueConverter))]
public sealed class ScalarValue : IEquatable<ScalarValue>
{
    internal ScalarValue(object value) => Value = value;

    /// <summary>
    /// The value: a <see cref="string" />, <see cref="long" />, <see cref="double" />, <see cref="decimal" /> or <see cref="bool" />.
    /// </summary>
    public object Value { get; }

    internal static readonly ScalarValueFormat JsonFormat = new();

    /// <summary>Converts text; null stays null.</summary>
    /// <param name="value">The text.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator ScalarValue?(string? value) => value is null ? null : new ScalarValue(value);

    /// <summary>Converts an integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ScalarValue(long value) => new(value);

    /// <summary>Converts an integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ScalarValue(int value) => new((long)value);

    /// <summary>Converts a number.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is infinite, or not a number.</exception>
    public static implicit operator ScalarValue(double value) => double.IsNaN(value) || double.IsInfinity(value)
        ? throw new ArgumentOutOfRangeException(nameof(value), value, "JSON supports finite numbers only.")
        : new ScalarValue(value);

    /// <summary>Converts a number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ScalarValue(decimal value) => new(value);

    /// <summary>Converts a boolean.</summary>
    /// <param name="value">The boolean.</param>
    public static implicit operator ScalarValue(bool value) => new(value);

    /// <summary>Indicates whether two values are equal and of the same type.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator ==(ScalarValue? left, ScalarValue? right) => Equals(left, right);

    /// <summary>Indicates whether two values are different.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator !=(ScalarValue? left, ScalarValue? right) => !Equals(left, right);

    /// <inheritdoc />
    public bool Equals(ScalarValue? other) => other is not null && Value.Equals(other.Value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ScalarValue);

    /// <inheritdoc />
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Returns the value as text, in the invariant culture.</summary>
    public override string ToString() => Convert.ToString(Value, CultureInfo.InvariantCulture)!;
}
