namespace Intercom;

/// <summary>
/// A version of the Intercom API. The client sends it with every request; otherwise the default version of the workspace would decide the
/// form of the responses. Any text is accepted, so that later versions work.
/// </summary>
public readonly partial struct IntercomApiVersion : IEquatable<IntercomApiVersion>
{
    private readonly string? _value;

    /// <summary>Creates a version from its text.</summary>
    /// <param name="value">The version, such as <c>2.14</c> or <c>Preview</c>.</param>
    /// <exception cref="ArgumentException">The text is empty or has characters that a header cannot hold.</exception>
    public IntercomApiVersion(string value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Any(character => character is <= ' ' or > '~'))
        {
            throw new ArgumentException(
                "The API version is not valid: it must be text without spaces, such as 2.14 or Preview.",
                nameof(value));
        }

        _value = value;
    }

    /// <summary>The version that this library was generated from.</summary>
    public static IntercomApiVersion Default { get; } = new(DefaultVersion);

    /// <summary>The text of the version, as sent to Intercom.</summary>
    public string Value => _value ?? DefaultVersion;

    /// <summary>Creates a version from its text.</summary>
    /// <param name="value">The version, such as <c>2.14</c> or <c>Preview</c>.</param>
    public static implicit operator IntercomApiVersion(string value) => new(value);

    /// <summary>Indicates whether two versions are equal.</summary>
    /// <param name="left">The first version.</param>
    /// <param name="right">The second version.</param>
    public static bool operator ==(IntercomApiVersion left, IntercomApiVersion right) => left.Equals(right);

    /// <summary>Indicates whether two versions are different.</summary>
    /// <param name="left">The first version.</param>
    /// <param name="right">The second version.</param>
    public static bool operator !=(IntercomApiVersion left, IntercomApiVersion right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(IntercomApiVersion other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is IntercomApiVersion other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Returns <see cref="Value" />.</summary>
    public override string ToString() => Value;
}
