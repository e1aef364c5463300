using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Intercom.DependencyInjection.Tests;

public class ReadmeTests
{
    [Test]
    public void The_code_of_the_readme_compiles()
    {
        string compiled = PageCode.Squeeze(Read("ReadmeSnippets.cs.txt"));

        PageCode.Snippets(Read("README.md")).Select(PageCode.Squeeze)
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
}
