using System.Text.RegularExpressions;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Architecture;

/// <summary>The form of documentation comments in hand-written sources.</summary>
public class SummaryTests
{
    private static readonly string[] Folders = ["build", "samples", "src", "tests"];

    private static readonly string[] NotWritten = ["bin", "obj", "Generated"];

    private static readonly Regex Question = new(
        @"/// <summary>(\s*///)?\s*(What|Who|Which|Where|How)\b[^\n]*",
        RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(5));

    [Test]
    public void A_summary_begins_with_a_noun_or_a_verb()
    {
        string[] sources =
        [
            .. Folders.SelectMany(folder => Directory.EnumerateFiles(
                    Path.Combine(ThisRepository.Root, folder), "*.cs", SearchOption.AllDirectories))
                .Where(path => !Path.GetRelativePath(ThisRepository.Root, path)
                    .Split(Path.DirectorySeparatorChar)
                    .Any(part => NotWritten.Contains(part, StringComparer.Ordinal))),
        ];

        sources.Should().HaveCountGreaterThan(500);
        sources.SelectMany(path => Question.Matches(File.ReadAllText(path)).Select(match => $"{path}: {match.Value}")).Should().BeEmpty();
    }
}
