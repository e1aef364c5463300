using System.Text.RegularExpressions;

namespace Intercom.Tests.Support;

/// <summary>The retired terms of docs/glossary.md, and the members that may use them.</summary>
internal sealed class Glossary
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private readonly IReadOnlyList<(string Term, Regex Pattern)> _retired;
    private readonly ILookup<string, Regex> _exceptions;

    public Glossary(string page)
    {
        string[] sections = page.Split("\n## ");
        _retired = [.. Rows(sections[0]).SelectMany(row => Codes(row[2])).Select(term => (term, InText(term)))];
        _exceptions = Rows(sections[1])
            .SelectMany(row => Codes(row[0]).SelectMany(term => Codes(row[1]).Select(member => (Term: term, Member: Matching(member)))))
            .ToLookup(exception => exception.Term, exception => exception.Member, StringComparer.Ordinal);
    }

    public IEnumerable<string> Retired => _retired.Select(retired => retired.Term);

    public IEnumerable<string> ExceptionTerms => _exceptions.Select(exceptions => exceptions.Key);

    /// <summary>Returns the retired terms of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="member">The member that the text belongs to, such as <c>IContactsClient.GetAsync</c>; empty for none.</param>
    public IEnumerable<string> Find(string text, string member = "") => _retired
        .Where(retired => retired.Pattern.IsMatch(text) && !_exceptions[retired.Term].Any(exception => exception.IsMatch(member)))
        .Select(retired => retired.Term);

    /// <summary>Returns the retired terms of one word in a name.</summary>
    public IEnumerable<string> FindInName(string name, string member) =>
        Find(Regex.Replace(name, "(?<=[a-z0-9])(?=[A-Z])", " ", RegexOptions.None, Timeout), member);

    // A term stands for its other forms too, such as "refuse" for "refused" and "refusing".
    private static Regex InText(string term) => new(
        $@"\b{Regex.Escape(term.TrimEnd('e')).Replace(@"\ ", @"\s+", StringComparison.Ordinal)}(e|es|ed|s|ing)?\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Timeout);

    private static Regex Matching(string member) => new(
        $"^{Regex.Escape(member).Replace(@"\*", ".*", StringComparison.Ordinal)}$",
        RegexOptions.CultureInvariant,
        Timeout);

    private static IEnumerable<string[]> Rows(string section) => section.Split('\n')
        .Where(line => line.StartsWith('|'))
        .Skip(2)
        .Select(line => line.Trim('|').Split('|'));

    private static IEnumerable<string> Codes(string cell) =>
        Regex.Matches(cell, "`(?<code>[^`]+)`", RegexOptions.ExplicitCapture, Timeout).Select(code => code.Groups["code"].Value);
}
