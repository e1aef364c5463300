using System.Text;
using System.Text.RegularExpressions;
using Intercom.OpenApi.Diagnostics;

namespace Intercom.OpenApi.Document;

/// <summary>
/// Validates what goes over the wire under its own name: paths, parameters, properties, values, versions and addresses of servers.
/// </summary>
public static partial class WireName
{
    private const int MaxLength = 500;
    private const string Fix = "Correct openapi/intercom.yaml or an overlay.";

    public static void ValidatePath(string path, string place)
    {
        if (!IsShort(path) || !Path().IsMatch(path) || path.Split('/').Any(segment => segment is "." or ".."))
        {
            throw Invalid(
                place,
                path,
                "a path: segments of letters, digits and the characters -._~!$&'()*+,;=@ after slashes, with names of parameters in "
                    + "braces");
        }
    }

    public static void ValidateParameter(string name, string place)
    {
        if (!IsShort(name) || !Parameter().IsMatch(name))
        {
            throw Invalid(place, name, "the name of a parameter: letters, digits and the characters -._~$@:[]");
        }
    }

    public static void ValidateProperty(string name, string place)
    {
        if (name.Length == 0 || !IsShort(name) || !IsText(name) || name.Any(char.IsControl))
        {
            throw Invalid(place, name, "the name of a property: text without control characters");
        }
    }

    public static void ValidateValue(string value, string place)
    {
        if (!IsShort(value) || !IsText(value))
        {
            throw Invalid(place, value, $"a value of an enumeration: text of up to {MaxLength} characters");
        }
    }

    public static void ValidateMediaType(string name, string place)
    {
        if (!IsShort(name) || !MediaType().IsMatch(name))
        {
            throw Invalid(place, name, "a media type, such as application/json");
        }
    }

    public static void ValidateVersion(string version, string place)
    {
        if (!IsVersion(version))
        {
            throw Invalid(place, version, "a version, such as 2.15");
        }
    }

    /// <summary>Whether a text is the name of a version: letters, digits, dots and underscores.</summary>
    public static bool IsVersion(string version) => IsShort(version) && Version().IsMatch(version);

    public static void ValidateServer(string address, string place)
    {
        if (!IsServer(address))
        {
            throw Invalid(place, address, "the address of a server: absolute, with https, and without user, query and fragment");
        }
    }

    /// <summary>Whether a text is the absolute https address of a server.</summary>
    public static bool IsServer(string address) => IsShort(address)
        && Server().IsMatch(address)
        && !address.Split('/').Any(segment => segment is "." or "..")
        && Uri.TryCreate(address, UriKind.Absolute, out Uri? parsed)
        && parsed.Scheme == Uri.UriSchemeHttps
        && parsed is { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0, HostNameType: UriHostNameType.Dns };

    private static bool IsShort(string name) => name.Length <= MaxLength;

    // Half a surrogate pair cannot be written as UTF-8.
    private static bool IsText(string text) =>
        !text.EnumerateRunes().Contains(Rune.ReplacementChar) || text.Contains('\uFFFD', StringComparison.Ordinal);

    private static DescriptionException Invalid(string place, string name, string expected) =>
        new($"{Shown(place)}: '{Shown(name)}' is not {expected}. {Fix}");

    private static string Shown(string text)
    {
        string visible = string
            .Concat(text.Take(MaxLength).Select(character => char.IsControl(character) || char.IsSurrogate(character) ? '?' : character));
        return text.Length > MaxLength ? visible + "..." : visible;
    }


    [
        GeneratedRegex(
            @"\A(/([A-Za-z0-9._~!$&'()*+,;=@-]|%[0-9A-Fa-f]{2}|\{[A-Za-z0-9._-]+\})*)+\z",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 30_000),
    ]
    private static partial Regex Path();

    [GeneratedRegex(@"\A[A-Za-z0-9._~$@:\[\]-]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Version();

    [GeneratedRegex(@"\A[A-Za-z0-9!#$&^_.+*-]+/[A-Za-z0-9!#$&^_.+*-]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex MediaType();


    [
        GeneratedRegex(
            @"\Ahttps://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~!$&'()*+,;=@-]*)*\z",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 30_000),
    ]
    private static partial Regex Server();
}
