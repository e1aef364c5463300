using System.Diagnostics.CodeAnalysis;

namespace Intercom;

/// <summary>The region that hosts a workspace. It determines the host that requests are sent to.</summary>
public sealed partial class IntercomRegion : IEquatable<IntercomRegion>
{
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["us"] = nameof(UnitedStates),
        ["usa"] = nameof(UnitedStates),
        ["unitedstates"] = nameof(UnitedStates),
        ["eu"] = nameof(Europe),
        ["europe"] = nameof(Europe),
        ["au"] = nameof(Australia),
        ["aus"] = nameof(Australia),
        ["australia"] = nameof(Australia),
    };

    private readonly string _address;

    // Parsed when it is needed: a process uses one region, and the first address takes milliseconds.
    private Uri? _baseAddress;

    private IntercomRegion(string name, string address)
    {
        Name = name;
        _address = address;
    }

    /// <summary>The name of the region; <c>Custom</c> for a custom base address.</summary>
    public string Name { get; }

    /// <summary>The address that the paths of the API are relative to. It ends with a slash.</summary>
    public Uri BaseAddress => _baseAddress ??= new Uri(_address);

    /// <summary>Creates a region with a custom base address, such as that of a proxy or a test server.</summary>
    /// <param name="baseAddress">An absolute HTTPS address; HTTP is accepted for loopback addresses only.</param>
    /// <exception cref="ArgumentException">
    /// The address is relative, is not HTTPS, or has user information, a query or a fragment.
    /// </exception>
    public static IntercomRegion Custom(Uri baseAddress)
    {
        if (baseAddress is null)
        {
            throw new ArgumentNullException(nameof(baseAddress));
        }

        return IsUsable(baseAddress)
            ? new IntercomRegion(nameof(Custom), baseAddress.AbsoluteUri.TrimEnd('/') + "/")
            : throw new ArgumentException(
                "The base address must be an absolute https address without user, query or fragment; "
                + "http is accepted for loopback addresses only.",
                nameof(baseAddress));
    }

    /// <summary>Converts a name, such as us, EU, Europe or Australia, or an absolute address to a region.</summary>
    /// <param name="value">The name of the region, in any case; or a base address that <see cref="Custom" /> accepts.</param>
    /// <exception cref="ArgumentException">The value is not a region; the message lists the valid names.</exception>
    public static IntercomRegion Parse(string value) => TryParse(value, out IntercomRegion? region)
        ? region
        : throw new ArgumentException(
                $"'{value}' is not a region of Intercom. "
                + "Use us (United States), eu (Europe), au (Australia), or an absolute https address.",
            nameof(value));

    /// <summary>Converts a name, such as us, EU, Europe or Australia, or an absolute address to a region, without an exception.</summary>
    /// <param name="value">The name of the region, in any case; or a base address that <see cref="Custom" /> accepts.</param>
    /// <param name="region">The region; null when the value is not a region.</param>
    /// <returns>True when the value is a region.</returns>
    public static bool TryParse(string? value, [NotNullWhen(true)] out IntercomRegion? region)
    {
        string key = new([.. (value ?? string.Empty).Where(char.IsLetterOrDigit)]);
        if (Spellings.TryGetValue(key, out string? name))
        {
            region = Known.Single(known => known.Name == name);
            return true;
        }

        region = Uri.TryCreate(value, UriKind.Absolute, out Uri? address) && IsUsable(address) ? Custom(address) : null;
        return region is not null;
    }

    /// <summary>Indicates whether two regions have the same base address.</summary>
    /// <param name="left">The first region.</param>
    /// <param name="right">The second region.</param>
    public static bool operator ==(IntercomRegion? left, IntercomRegion? right) => Equals(left, right);

    /// <summary>Indicates whether two regions have different base addresses.</summary>
    /// <param name="left">The first region.</param>
    /// <param name="right">The second region.</param>
    public static bool operator !=(IntercomRegion? left, IntercomRegion? right) => !Equals(left, right);

    /// <inheritdoc />
    public bool Equals(IntercomRegion? other) => other is not null && BaseAddress == other.BaseAddress;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as IntercomRegion);

    /// <inheritdoc />
    public override int GetHashCode() => BaseAddress.GetHashCode();

    /// <summary>Returns the name and the base address.</summary>
    public override string ToString() => $"{Name} ({BaseAddress})";

    private static bool IsUsable(Uri address) =>
        address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.UserInfo.Length == 0
        && address.Query.Length == 0
        && address.Fragment.Length == 0;
}
