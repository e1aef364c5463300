namespace Intercom;

/// <summary>
/// A version of the Intercom API. Always sent, since without it the default of the workspace would decide what answers look
/// like. Any text is a version, so that those which come later work.
/// </summary>
public readonly partial struct IntercomApiVersion : IEquatable<IntercomApiVersion>
{
    private readonly string? _value;

    /// <summary>Makes a version of its text.</summary>
    /// <param name="value">The version, such as <c>2.14</c> or <c>Preview</c>.</param>
    /// <exception cref="ArgumentException">The text is empty or has characters that a header cannot hold.</exception>
    public IntercomApiVersion(string value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Any(character => character is <= ' ' or > '~'))
        {
            throw new ArgumentException("A version is text without spaces, such as 2.14 or Preview.", nameof(value));
        }

        _value = value;
    }

    /// <summary>The version that this library was generated from.</summary>
    public static IntercomApiVersion Default { get; } = new(DefaultVersion);

    /// <summary>The version as it is sent.</summary>
    public string Value => _value ?? DefaultVersion;

    /// <summary>Makes a version of its text.</summary>
    /// <param name="value">The version, such as <c>2.14</c> or <c>Preview</c>.</param>
    public static implicit operator IntercomApiVersion(string value) => new(value);

    /// <summary>Whether two versions are the same.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other version.</param>
    public static bool operator ==(IntercomApiVersion left, IntercomApiVersion right) => left.Equals(right);

    /// <summary>Whether two versions differ.</summary>
    /// <param name="left">One version.</param>
    /// <param name="right">The other version.</param>
    public static bool operator !=(IntercomApiVersion left, IntercomApiVersion right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(IntercomApiVersion other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is IntercomApiVersion other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The version as it is sent.</summary>
    public override string ToString() => Value;
}
