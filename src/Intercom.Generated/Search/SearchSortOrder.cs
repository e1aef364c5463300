using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>
/// The direction of a sort order. Extensible: any other text is a value too.
/// </summary>
[JsonConverter(typeof(EnumJsonConverter<SearchSortOrder>))]
[Newtonsoft.Json.JsonConverter(typeof(ExtensibleEnumConverter<SearchSortOrder>))]
public readonly partial struct SearchSortOrder : IExtensibleEnum<SearchSortOrder>, IEquatable<SearchSortOrder>
{
    private readonly string? _value;

    /// <summary>Creates a value from its JSON text.</summary>
    /// <param name="value">The text, known or not.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value" /> is null.</exception>
    public SearchSortOrder(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>
    /// Gets the JSON text; empty for the default value. The constants of <see cref="Known" /> can be the cases of a switch over it.
    /// </summary>
    public string Value => _value ?? string.Empty;

    internal static readonly EnumFormat<SearchSortOrder> JsonFormat = new();

    /// <summary>Gets the direction <c>ascending</c>: smallest first.</summary>
    public static SearchSortOrder Ascending { get; } = new(Known.Ascending);

    /// <summary>Gets the direction <c>descending</c>: largest first.</summary>
    public static SearchSortOrder Descending { get; } = new(Known.Descending);

    /// <summary>Creates a value from its JSON text.</summary>
    /// <param name="value">The text, known or not.</param>
    public static implicit operator SearchSortOrder(string value) => new(value);

    /// <summary>Indicates whether two values are equal.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator ==(SearchSortOrder left, SearchSortOrder right) => left.Equals(right);

    /// <summary>Indicates whether two values are different.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator !=(SearchSortOrder left, SearchSortOrder right) => !left.Equals(right);

    SearchSortOrder IExtensibleEnum<SearchSortOrder>.Create(string value) => new(value);

    /// <inheritdoc />
    public bool Equals(SearchSortOrder other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is SearchSortOrder other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Returns the JSON text.</summary>
    public override string ToString() => Value;

    /// <summary>The JSON texts of the known values, as constants.</summary>
    public static class Known
    {
        /// <summary>The JSON text of <see cref="SearchSortOrder.Ascending" />.</summary>
        public const string Ascending = "ascending";

        /// <summary>The JSON text of <see cref="SearchSortOrder.Descending" />.</summary>
        public const string Descending = "descending";
    }
}
