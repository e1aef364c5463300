using System.Text.RegularExpressions;

namespace Intercom.Tests.Docs;

public class ReadmeTests
{
    private static readonly string Folder = TestContext.CurrentContext.TestDirectory;

    [TestCase("README.md", "ReadmeSnippets.cs")]
    [TestCase("exports.md", "ExportSnippets.cs")]
    public void The_code_of_a_page_compiles(string page, string snippetsFile)
    {
        string text = File.ReadAllText(Path.Combine(Folder, page));
        string compiled = Squeeze(File.ReadAllText(Path.Combine(Folder, $"{snippetsFile}.txt")));
        string[] snippets = [.. Regex.Matches(text, "```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(match => match.Groups["code"].Value)];

        snippets.Should().HaveCountGreaterThan(1);
        snippets.Select(WithoutUsings).Select(Squeeze).Should().OnlyContain(snippet => compiled.Contains(snippet, StringComparison.Ordinal),
            $"the code of {page} stands in {snippetsFile} too, where the compiler sees it");
    }

    private static string WithoutUsings(string code) =>
        string.Join('\n', code.Split('\n').Where(line => !line.StartsWith("using Intercom", StringComparison.Ordinal)));

    private static string Squeeze(string code) => string.Concat(code.Where(character => !char.IsWhiteSpace(character)));
}
