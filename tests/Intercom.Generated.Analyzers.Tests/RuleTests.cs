using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Intercom.Analyzers.Tests;

/// <summary>All rules, and their documentation.</summary>
public class RuleTests
{
    private static readonly string Root = typeof(RuleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    private static readonly DiagnosticDescriptor[] Rules =
    [
        .. Instances<DiagnosticAnalyzer>(typeof(UnusedPageableAnalyzer).Assembly).SelectMany(analyzer => analyzer.SupportedDiagnostics),
    ];

    [Test]
    public void Each_rule_has_an_identifier_of_its_own() =>
        Rules.Select(rule => rule.Id).Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(3).And
            .OnlyContain(id => id.StartsWith("INTERCOM", StringComparison.Ordinal));

    [Test]
    public void The_page_of_the_rules_has_a_heading_title_and_severity_for_each_rule()
    {
        string page = File.ReadAllText(Path.Combine(Root, "docs", "analyzers.md"));

        foreach (DiagnosticDescriptor rule in Rules)
        {
            page.Should().Contain($"## {rule.Id}\n\n{rule.Title}.").And
                .Contain($"| [{rule.Id}](#{rule.Id.ToLowerInvariant()}) | {rule.Title} |");
            rule.DefaultSeverity.Should().Be(DiagnosticSeverity.Warning);
        }
    }

    [Test]
    public void A_rule_links_to_its_section_of_the_page_when_the_project_has_an_address() =>
        Rules.Should().OnlyContain(
            rule => rule.HelpLinkUri.Length == 0 || rule.HelpLinkUri.EndsWith($"docs/analyzers.md#{rule.Id.ToLowerInvariant()}"));

    [Test]
    public void Fixes_are_for_rules_and_fix_a_whole_solution() =>
        Instances<CodeFixProvider>(typeof(ReplacementCodeFix).Assembly).Should().NotBeEmpty().And.OnlyContain(
            fix => fix.FixableDiagnosticIds.All(id => Rules.Any(rule => rule.Id == id)) && fix.GetFixAllProvider() != null);

    private static IEnumerable<T> Instances<T>(Assembly assembly) => assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract)
        .Select(type => (T)Activator.CreateInstance(type)!);
}
