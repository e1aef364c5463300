using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>
/// The operator that compares a field with a value; the type of the field decides which operators Intercom accepts. Extensible: any other
/// text is a value too.
/// </summary>
[JsonConverter(typeof(EnumJsonConverter<SearchOperator>))]
[Newtonsoft.Json.JsonConverter(typeof(ExtensibleEnumConverter<SearchOperator>))]
public readonly partial struct SearchOperator : IExtensibleEnum<SearchOperator>, IEquatable<SearchOperator>
{
    private readonly string? _value;

    /// <summary>Creates a value from its JSON text.</summary>
    /// <param name="value">The text, known or not.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value" /> is null.</exception>
    public SearchOperator(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>
    /// Gets the JSON text; empty for the default value. The constants of <see cref="Known" /> can be the cases of a switch over it.
    /// </summary>
    public string Value => _value ?? string.Empty;

    internal static readonly EnumFormat<SearchOperator> JsonFormat = new();

    /// <summary>Gets the operator <c>=</c>: the field equals the value.</summary>
    public static SearchOperator Equal { get; } = new(Known.Equal);

    /// <summary>Gets the operator <c>!=</c>: the field differs from the value.</summary>
    public static SearchOperator NotEqual { get; } = new(Known.NotEqual);

    /// <summary>Gets the operator <c>IN</c>: the field equals one of the values in a list.</summary>
    public static SearchOperator In { get; } = new(Known.In);

    /// <summary>Gets the operator <c>NIN</c>: the field equals none of the values in a list.</summary>
    public static SearchOperator NotIn { get; } = new(Known.NotIn);

    /// <summary>Gets the operator <c>&lt;</c>: the field is less than the value.</summary>
    public static SearchOperator LessThan { get; } = new(Known.LessThan);

    /// <summary>Gets the operator <c>&lt;=</c>: the field is less than or equal to the value.</summary>
    public static SearchOperator LessThanOrEqual { get; } = new(Known.LessThanOrEqual);

    /// <summary>Gets the operator <c>&gt;</c>: the field is greater than the value.</summary>
    public static SearchOperator GreaterThan { get; } = new(Known.GreaterThan);

    /// <summary>Gets the operator <c>&gt;=</c>: the field is greater than or equal to the value.</summary>
    public static SearchOperator GreaterThanOrEqual { get; } = new(Known.GreaterThanOrEqual);

    /// <summary>Gets the operator <c>~</c>: the text of the field contains the value.</summary>
    public static SearchOperator Contains { get; } = new(Known.Contains);

    /// <summary>Gets the operator <c>!~</c>: the text of the field does not contain the value.</summary>
    public static SearchOperator NotContains { get; } = new(Known.NotContains);

    /// <summary>Gets the operator <c>^</c>: the text of the field starts with the value.</summary>
    public static SearchOperator StartsWith { get; } = new(Known.StartsWith);

    /// <summary>Gets the operator <c>$</c>: the text of the field ends with the value.</summary>
    public static SearchOperator EndsWith { get; } = new(Known.EndsWith);

    /// <summary>Creates a value from its JSON text.</summary>
    /// <param name="value">The text, known or not.</param>
    public static implicit operator SearchOperator(string value) => new(value);

    /// <summary>Indicates whether two values are equal.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator ==(SearchOperator left, SearchOperator right) => left.Equals(right);

    /// <summary>Indicates whether two values are different.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator !=(SearchOperator left, SearchOperator right) => !left.Equals(right);

    SearchOperator IExtensibleEnum<SearchOperator>.Create(string value) => new(value);

    /// <inheritdoc />
    public bool Equals(SearchOperator other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is SearchOperator other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Returns the JSON text.</summary>
    public override string ToString() => Value;

    /// <summary>The JSON texts of the known values, as constants.</summary>
    public static class Known
    {
        /// <summary>The JSON text of <see cref="SearchOperator.Equal" />.</summary>
        public const string Equal = "=";

        /// <summary>The JSON text of <see cref="SearchOperator.NotEqual" />.</summary>
        public const string NotEqual = "!=";

        /// <summary>The JSON text of <see cref="SearchOperator.In" />.</summary>
        public const string In = "IN";

        /// <summary>The JSON text of <see cref="SearchOperator.NotIn" />.</summary>
        public const string NotIn = "NIN";

        /// <summary>The JSON text of <see cref="SearchOperator.LessThan" />.</summary>
        public const string LessThan = "<";

        /// <summary>The JSON text of <see cref="SearchOperator.LessThanOrEqual" />.</summary>
        public const string LessThanOrEqual = "<=";

        /// <summary>The JSON text of <see cref="SearchOperator.GreaterThan" />.</summary>
        public const string GreaterThan = ">";

        /// <summary>The JSON text of <see cref="SearchOperator.GreaterThanOrEqual" />.</summary>
        public const string GreaterThanOrEqual = ">=";

        /// <summary>The JSON text of <see cref="SearchOperator.Contains" />.</summary>
        public const string Contains = "~";

        /// <summary>The JSON text of <see cref="SearchOperator.NotContains" />.</summary>
        public const string NotContains = "!~";

        /// <summary>The JSON text of <see cref="SearchOperator.StartsWith" />.</summary>
        public const string StartsWith = "^";

        /// <summary>The JSON text of <see cref="SearchOperator.EndsWith" />.</summary>
        public const string EndsWith = "$";
    }
}
