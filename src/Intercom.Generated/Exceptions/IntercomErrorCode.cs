using System.Text.Json.Serialization;

namespace Intercom;

/// <summary>The code of an error. Extensible: any text is a code, so a code that Intercom adds later is read unchanged.</summary>
[JsonConverter(typeof(EnumJsonConverter<IntercomErrorCode>))]
[Newtonsoft.Json.JsonConverter(typeof(ExtensibleEnumConverter<IntercomErrorCode>))]
public readonly partial struct IntercomErrorCode : IExtensibleEnum<IntercomErrorCode>, IEquatable<IntercomErrorCode>
{
    private readonly string? _value;

    /// <summary>Creates a code from its text.</summary>
    /// <param name="value">The text of the code, known or not.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value" /> is null.</exception>
    public IntercomErrorCode(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>
    /// The text of the code; empty when the error has none. The constants of <see cref="Known" /> can be the cases of a switch over it.
    /// </summary>
    public string Value => _value ?? string.Empty;

    internal static readonly EnumFormat<IntercomErrorCode> JsonFormat = new();

    /// <summary>Creates a code from its text.</summary>
    /// <param name="value">The text of the code, known or not.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value" /> is null.</exception>
    public static implicit operator IntercomErrorCode(string value) => new(value);

    /// <summary>Indicates whether two codes are equal.</summary>
    /// <param name="left">The first code.</param>
    /// <param name="right">The second code.</param>
    public static bool operator ==(IntercomErrorCode left, IntercomErrorCode right) => left.Equals(right);

    /// <summary>Indicates whether two codes are different.</summary>
    /// <param name="left">The first code.</param>
    /// <param name="right">The second code.</param>
    public static bool operator !=(IntercomErrorCode left, IntercomErrorCode right) => !left.Equals(right);

    IntercomErrorCode IExtensibleEnum<IntercomErrorCode>.Create(string value) => new(value);

    /// <inheritdoc />
    public bool Equals(IntercomErrorCode other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is IntercomErrorCode other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Returns the text of the code.</summary>
    public override string ToString() => Value;
}
