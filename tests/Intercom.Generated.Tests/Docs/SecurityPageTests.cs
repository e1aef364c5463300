#if !NETSTANDARD_BUILD // Some tests are about what .NET alone can do.
using System.Text.RegularExpressions;

namespace Intercom.Tests.Docs;

/// <summary>The promises of docs/security.md, each of which names the test that holds it.</summary>
public class SecurityPageTests
{
    private const string OfThisProject = "Tests: `Intercom.Generated.Tests`.";

    private static readonly string Page = File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "pages", "security.md"));

    private static IEnumerable<string> Promises =>
        Page.Split("\n## ").Where(section => section.Contains(OfThisProject, StringComparison.Ordinal))
            .SelectMany(section => section.Split('\n'))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)
                && !line.StartsWith("| Promise", StringComparison.Ordinal)
                && !line.StartsWith("| ---", StringComparison.Ordinal));

    [TestCaseSource(nameof(Promises))]
    public void Every_promise_has_a_test_that_exists(string promise)
    {
        Match name = Regex.Match(promise, @"\| `(?<class>\w+)\.(?<test>\w+)` \|$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

        Type[] classes = [.. GetType().Assembly.GetTypes().Where(type => type.Name == name.Groups["class"].Value)];
        classes.SelectMany(type => type.GetMethods()).Should().Contain(method => method.Name == name.Groups["test"].Value, promise);
    }

    [Test]
    public void There_are_promises() => Promises.Should().HaveCountGreaterThan(20);
}
#endif
