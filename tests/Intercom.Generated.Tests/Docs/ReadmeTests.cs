using System.Text.RegularExpressions;

namespace Intercom.Tests.Docs;

public class ReadmeTests
{
    private static readonly string Folder = TestContext.CurrentContext.TestDirectory;

    [Test]
    public void The_code_of_the_readme_compiles()
    {
        string readme = File.ReadAllText(Path.Combine(Folder, "README.md"));
        string compiled = Squeeze(File.ReadAllText(Path.Combine(Folder, "ReadmeSnippets.cs.txt")));
        string[] snippets = [.. Regex.Matches(readme, "```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(match => match.Groups["code"].Value)];

        snippets.Should().HaveCountGreaterThan(1);
        snippets.Select(WithoutUsings).Select(Squeeze).Should().OnlyContain(snippet => compiled.Contains(snippet, StringComparison.Ordinal),
            "the code of README.md stands in ReadmeSnippets.cs too, where the compiler sees it");
    }

    private static string WithoutUsings(string code) =>
        string.Join('\n', code.Split('\n').Where(line => !line.StartsWith("using Intercom", StringComparison.Ordinal)));

    private static string Squeeze(string code) => string.Concat(code.Where(character => !char.IsWhiteSpace(character)));
}
