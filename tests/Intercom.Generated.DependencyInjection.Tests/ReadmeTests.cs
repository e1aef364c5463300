using System.Text.RegularExpressions;

namespace Intercom.DependencyInjection.Tests;

public class ReadmeTests
{
    [Test]
    public void The_code_of_the_readme_compiles()
    {
        string compiled = Squeeze(Read("ReadmeSnippets.cs.txt"));

        Regex.Matches(Read("README.md"), "```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
            .Select(match => Squeeze(match.Groups["code"].Value))
            .Should().HaveCount(2).And.OnlyContain(snippet => compiled.Contains(snippet, StringComparison.Ordinal));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, file));

    private static string Squeeze(string code) => string.Concat(code.Where(character => !char.IsWhiteSpace(character)));
}
