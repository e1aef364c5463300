using System.Text.RegularExpressions;

namespace Intercom.AspNetCore.Tests.Docs;

public class PageTests
{
    [TestCase("pages/README.md", 1)]
    [TestCase("pages/webhooks.md", 4)]
    public void The_code_of_a_page_compiles(string page, int count)
    {
        string compiled = Squeeze(Read("WebhookSnippets.cs.txt"));

        Regex.Matches(Read(page), "```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
            .Select(match => Squeeze(match.Groups["code"].Value))
            .Should().HaveCount(count).And.OnlyContain(snippet => compiled.Contains(snippet, StringComparison.Ordinal));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, file));

    private static string Squeeze(string code) => string.Concat(code.Where(character => !char.IsWhiteSpace(character)));
}
