using System.Text.RegularExpressions;
using Intercom.Documentation.Tests.Code;

namespace Intercom.Documentation.Tests.Pages;

/// <summary>The links of all Markdown files lead to files, and to headings, that exist.</summary>
public partial class LinkTests
{
    private static readonly string[] Skipped = ["artifacts", "bin", "obj", "node_modules", "Generated"];

    private static IEnumerable<string> Files => Directory.EnumerateFiles(ThisRepository.Root, "*.md", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(ThisRepository.Root, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(part => Skipped.Contains(part, StringComparer.Ordinal)))
        .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Files))]
    public void Every_link_of_a_page_leads_somewhere(string file) =>
        Links(file).Where(link => !Exists(file, link)).Should().BeEmpty();

    [Test]
    public void Every_page_of_the_documentation_is_in_the_table_of_contents()
    {
        string contents = File.ReadAllText(ThisRepository.PathOf("docs", "toc.yml"));

        Files.Where(file => file.StartsWith("docs/", StringComparison.Ordinal)).Select(file => file["docs/".Length..])
            .Where(page => !contents.Contains($"href: {page}\n", StringComparison.Ordinal)).Should().BeEmpty();
    }

    private static IEnumerable<string> Links(string file) => Link().Matches(CodeBlock().Replace(Read(file), string.Empty))
        .Select(match => match.Groups["target"].Value)
        .Where(target => !target.Contains("://", StringComparison.Ordinal)
            && !target.StartsWith("xref:", StringComparison.Ordinal)
            && !target.StartsWith("mailto:", StringComparison.Ordinal));

    private static bool Exists(string file, string link)
    {
        string[] parts = link.Split('#', 2);
        string target = parts[0].Length == 0
            ? file
            : Path.GetRelativePath(ThisRepository.Root, Path.Combine(ThisRepository.Root, Path.GetDirectoryName(file)!, parts[0]))
                .Replace('\\', '/');
        // scripts/docs writes these pages, and the tests of the site check the links to them.
        if (target.StartsWith("artifacts/docs/", StringComparison.Ordinal))
        {
            return true;
        }

        bool exists = File.Exists(ThisRepository.PathOf(target)) || Directory.Exists(ThisRepository.PathOf(target));
        return exists && (parts.Length == 1 || Headings(target).Contains(parts[1], StringComparer.Ordinal));
    }

    private static IEnumerable<string> Headings(string file) => Heading().Matches(CodeBlock().Replace(Read(file), string.Empty))
        .Select(match => Anchor(match.Groups["text"].Value));

    // As GitHub and docfx form it.
    private static string Anchor(string heading) => string.Concat(
        heading.Trim().ToLowerInvariant().Where(character => char.IsLetterOrDigit(character) || character is ' ' or '-' or '_'))
        .Replace(' ', '-');

    private static string Read(string file) => File.ReadAllText(ThisRepository.PathOf(file)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Link();

    [GeneratedRegex(
        "^#+ (?<text>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 30_000)]
    private static partial Regex Heading();

    [GeneratedRegex("^```.*?^```$", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.Multiline, 30_000)]
    private static partial Regex CodeBlock();
}
