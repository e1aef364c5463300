using System.Text.RegularExpressions;

namespace Intercom.Samples.Tests.Docs;

/// <summary>The pages of the documentation that show samples.</summary>
public partial class SamplePageTests
{
    private static readonly string[] Pages = ["guides/serverless.md", "guides/observability.md"];

    private static IEnumerable<TestCaseData> Excerpts =>
        from page in Pages
        from match in Excerpt().Matches(ThisRepository.Read("docs", page))
        let code = match.Groups["code"].Value
        select new TestCaseData(match.Groups["file"].Value, code).SetArgDisplayNames(
            page, match.Groups["file"].Value, code.Split('\n')[0]);

    [TestCaseSource(nameof(Excerpts))]
    public void The_code_of_a_page_is_that_of_the_sample(string file, string code) =>
        PageCode.Squeeze(ThisRepository.Read(file)).Should().Contain(PageCode.Squeeze(code));

    [Test]
    public void The_pages_show_the_functions_and_the_service_defaults() =>
        Excerpts.Select(excerpt => excerpt.Arguments[0]).Should().Contain(
            [
                "samples/Serverless/WebhookRequestHandler.cs", "samples/Functions/WebhookFunction.cs", "samples/Lambda/WebhookFunction.cs",
                "samples/ServiceDefaults/ServiceDefaultsExtensions.cs",
            ]);

    [Test]
    public void The_page_of_samples_names_every_sample()
    {
        string page = ThisRepository.Read("docs", "samples.md");
        string[] samples =
        [
            .. Directory.EnumerateDirectories(ThisRepository.PathOf("samples"))
                .Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any())
                .Select(folder => Path.GetFileName(folder)),
        ];

        samples.Should().HaveCountGreaterThan(5);
        samples.Where(sample => !page.Contains($"`samples/{sample}`", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [GeneratedRegex(
        "^```csharp (?<file>samples/[^\n]+)\n(?<code>.*?)^```$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.Multiline,
        matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Excerpt();
}
