using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Intercom.AspNetCore.Tests.Docs;

public class PageTests
{
    [TestCase("pages/README.md", 1)]
    [TestCase("pages/webhooks.md", 4)]
    public void The_code_of_a_page_compiles(string page, int count)
    {
        string compiled = PageCode.Squeeze(Read("WebhookSnippets.cs.txt"));

        PageCode.Snippets(Read(page)).Select(PageCode.Squeeze)
            .Should().HaveCount(count).And.OnlyContain(snippet => compiled.Contains(snippet, StringComparison.Ordinal));
    }

    [Test]
    public async Task The_code_of_the_pages_runs()
    {
        // Services are registered before an application is built, so that the one that is built has them from elsewhere.
        WebApplicationBuilder registered = WebApplication.CreateBuilder();
        registered.Services.AddIntercomWebhooks(options => options.ClientSecrets.Add("client_secret"));
        await using WebApplication app = registered.Build();

        WebhookSnippets.Endpoint(WebApplication.CreateBuilder(), app, "client_secret");
        WebhookSnippets.Filter(app, new WebhookSnippets.Tenants());
        WebhookSnippets.Uninstall(app, new WebhookSnippets.Tenants());

        (await WebhookSnippets.ReceiveAsync("client_secret", "HEAD", signatureHeader: null, [])).Should().Be(200);
    }

    [Test]
    public void Every_webhook_promise_has_tests_that_exist()
    {
        string section = Read("pages/security.md").Split("\n## ").Single(text => text.StartsWith("Webhooks\n", StringComparison.Ordinal));
        string[][] named = [.. Regex.Matches(
            section,
            "`(?<test>[A-Za-z]+Tests\\.[A-Za-z0-9_]+)`",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(5)).Select(match => match.Groups["test"].Value.Split('.'))];

        named.Should().HaveCountGreaterThan(15).And.OnlyContain(test =>
            typeof(PageTests).Assembly.GetTypes().Any(type => type.Name == test[0] && type.GetMethod(test[1]) != null));
        section.Split("\n### ").Skip(1).Where(promise => !promise.StartsWith("Not covered\n", StringComparison.Ordinal))
            .Should().HaveCountGreaterThan(10).And.OnlyContain(promise => promise.Contains("Tests.", StringComparison.Ordinal));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, file));
}
