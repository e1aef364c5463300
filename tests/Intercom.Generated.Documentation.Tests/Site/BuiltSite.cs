using System.Text.RegularExpressions;
using Intercom.Documentation.Tests.Code;

namespace Intercom.Documentation.Tests.Site;

/// <summary>The site that scripts/docs built.</summary>
internal static partial class BuiltSite
{
    public static string Folder { get; } = ThisRepository.PathOf("artifacts", "site");

    /// <summary>The pages, as paths in the site.</summary>
    public static IReadOnlyList<string> Pages { get; } = Directory.Exists(Folder)
        ? [.. Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Skips tests of the site where it was not built, unless the environment requires it.</summary>
    public static void Require()
    {
        const string Reason = "The site is not built: run scripts/docs.";
        if (Pages.Count > 0)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("REQUIRE_SITE") == "true")
        {
            Assert.Fail(Reason);
        }

        Assert.Ignore(Reason);
    }

    public static string Read(string page) => File.ReadAllText(Path.Combine(Folder, page));

    /// <summary>The addresses of what a page links to and loads.</summary>
    public static IEnumerable<(string Tag, string Address)> Addresses(string html) => Address().Matches(html)
        .Select(match => (match.Groups["tag"].Value, System.Net.WebUtility.HtmlDecode(match.Groups["address"].Value)));

    /// <summary>The identifiers that a link can lead to.</summary>
    public static HashSet<string> Anchors(string html) => [.. Anchor().Matches(html).Select(match => match.Groups["id"].Value)];

    [GeneratedRegex(
        """<(?<tag>\w+)\b[^>]*?\s(href|src)="(?<address>[^"]*)"[^>]*>""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Address();

    [GeneratedRegex(
        """\b(id|name)="(?<id>[^"]+)" """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Anchor();
}
