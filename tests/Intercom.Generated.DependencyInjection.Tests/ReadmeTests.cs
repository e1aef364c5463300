using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Intercom.DependencyInjection.Tests;

public class ReadmeTests
{
    [Test]
    public void The_code_of_the_readme_compiles()
    {
        string compiled = Squeeze(Read("ReadmeSnippets.cs.txt"));

        Regex.Matches(
            Read("README.md"),
            "```csharp\n(?<code>.*?)```",
            RegexOptions.Singleline | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(5))
            .Select(match => Squeeze(match.Groups["code"].Value))
            .Should().HaveCount(2).And.OnlyContain(snippet => compiled.Contains(snippet, StringComparison.Ordinal));
    }

    [Test]
    public void The_code_of_the_readme_runs()
    {
        ServiceCollection services = new();
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Intercom:eu:AccessToken"] = "your_access_token",
                ["Intercom:eu:Region"] = "eu",
            })
            .Build();

        ReadmeSnippets.Register(services, configuration);
        using ServiceProvider provider = services.BuildServiceProvider();
        ReadmeSnippets.Tenant(provider.GetRequiredService<IIntercomClientFactory>(), "your_access_token");

        provider.GetRequiredService<IIntercomClient>().Should().NotBeSameAs(provider.GetRequiredKeyedService<IIntercomClient>("eu"));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, file));

    private static string Squeeze(string code) => string.Concat(code.Where(character => !char.IsWhiteSpace(character)));
}
