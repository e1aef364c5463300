using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>
/// The operator that joins the conditions of a group. Extensible: any other text is a value too.
/// </summary>
[JsonConverter(typeof(EnumJsonConverter<SearchGroupOperator>))]
[Newtonsoft.Json.JsonConverter(typeof(ExtensibleEnumConverter<SearchGroupOperator>))]
public readonly partial struct SearchGroupOperator : IExtensibleEnum<SearchGroupOperator>, IEquatable<SearchGroupOperator>
{
    private readonly string? _value;

    /// <summary>Creates a value from its JSON text.</summary>
    /// <param name="value">The text, known or not.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value" /> is null.</exception>
    public SearchGroupOperator(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>
    /// Gets the JSON text; empty for the default value. The constants of <see cref="Known" /> can be the cases of a switch over it.
    /// </summary>
    public string Value => _value ?? string.Empty;

    internal static readonly EnumFormat<SearchGroupOperator> JsonFormat = new();

    /// <summary>Gets the operator <c>AND</c>: all conditions must be met.</summary>
    public static SearchGroupOperator And { get; } = new(Known.And);

    /// <summary>Gets the operator <c>OR</c>: at least one condition must be met.</summary>
    public static SearchGroupOperator Or { get; } = new(Known.Or);

    /// <summary>Creates a value from its JSON text.</summary>
    /// <param name="value">The text, known or not.</param>
    public static implicit operator SearchGroupOperator(string value) => new(value);

    /// <summary>Indicates whether two values are equal.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator ==(SearchGroupOperator left, SearchGroupOperator right) => left.Equals(right);

    /// <summary>Indicates whether two values are different.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator !=(SearchGroupOperator left, SearchGroupOperator right) => !left.Equals(right);

    SearchGroupOperator IExtensibleEnum<SearchGroupOperator>.Create(string value) => new(value);

    /// <inheritdoc />
    public bool Equals(SearchGroupOperator other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is SearchGroupOperator other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Returns the JSON text.</summary>
    public override string ToString() => Value;

    /// <summary>The JSON texts of the known values, as constants.</summary>
    public static class Known
    {
        /// <summary>The JSON text of <see cref="SearchGroupOperator.And" />.</summary>
        public const string And = "AND";

        /// <summary>The JSON text of <see cref="SearchGroupOperator.Or" />.</summary>
        public const string Or = "OR";
    }
}
