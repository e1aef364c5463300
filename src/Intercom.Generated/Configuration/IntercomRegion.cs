using System.Diagnostics.CodeAnalysis;

namespace Intercom;

/// <summary>Where a workspace is hosted, and so which host its calls go to.</summary>
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

    private IntercomRegion(string name, Uri baseAddress)
    {
        Name = name;
        BaseAddress = baseAddress;
    }

    /// <summary>The name of the region; <c>Custom</c> for an address of your own.</summary>
    public string Name { get; }

    /// <summary>What the paths of the API are appended to; ends with a slash.</summary>
    public Uri BaseAddress { get; }

    /// <summary>An address of your own, such as a proxy or a test server.</summary>
    /// <param name="baseAddress">An absolute https address; http is taken for loopback addresses alone.</param>
    /// <exception cref="ArgumentException">The address is relative, not https, or carries a user, query or fragment.</exception>
    public static IntercomRegion Custom(Uri baseAddress)
    {
        if (baseAddress is null)
        {
            throw new ArgumentNullException(nameof(baseAddress));
        }

        return IsUsable(baseAddress)
            ? new IntercomRegion(nameof(Custom), new Uri(baseAddress.AbsoluteUri.TrimEnd('/') + "/"))
            : throw new ArgumentException(
                "A base address is an absolute https address without user, query or fragment; http is taken for loopback addresses alone.",
                nameof(baseAddress));
    }

    /// <summary>Reads a region as people and configuration files write it: us, US, EU, Europe, au, Australia.</summary>
    /// <param name="value">The region, in any case; or an address that <see cref="Custom" /> takes.</param>
    /// <exception cref="ArgumentException">It is none of the regions; the message lists them.</exception>
    public static IntercomRegion Parse(string value) => TryParse(value, out IntercomRegion? region)
        ? region
        : throw new ArgumentException(
            $"'{value}' is no region of Intercom. Write us (United States), eu (Europe) or au (Australia), or an absolute https address.",
            nameof(value));

    /// <summary>Reads a region as people and configuration files write it, without an exception.</summary>
    /// <param name="value">The region, in any case; or an address that <see cref="Custom" /> takes.</param>
    /// <param name="region">The region; null when it is none.</param>
    /// <returns>Whether it is a region.</returns>
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

    /// <summary>Whether two regions have the same address.</summary>
    /// <param name="left">One region.</param>
    /// <param name="right">The other region.</param>
    public static bool operator ==(IntercomRegion? left, IntercomRegion? right) => Equals(left, right);

    /// <summary>Whether two regions have different addresses.</summary>
    /// <param name="left">One region.</param>
    /// <param name="right">The other region.</param>
    public static bool operator !=(IntercomRegion? left, IntercomRegion? right) => !Equals(left, right);

    /// <inheritdoc />
    public bool Equals(IntercomRegion? other) => other is not null && BaseAddress == other.BaseAddress;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as IntercomRegion);

    /// <inheritdoc />
    public override int GetHashCode() => BaseAddress.GetHashCode();

    /// <summary>Name and address.</summary>
    public override string ToString() => $"{Name} ({BaseAddress})";

    private static bool IsUsable(Uri address) =>
        address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.UserInfo.Length == 0
        && address.Query.Length == 0
        && address.Fragment.Length == 0;
}
