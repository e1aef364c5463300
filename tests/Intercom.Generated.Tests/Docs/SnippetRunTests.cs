using System.Reflection;

namespace Intercom.Tests.Docs;

/// <summary>The code of README and docs runs as it stands.</summary>
[NonParallelizable]
public class SnippetRunTests
{
    private WorkingFolder _folder = null!;

    private static IEnumerable<MethodInfo> Snippets => typeof(SnippetRunTests).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(SnippetRunTests).Namespace && type.Name.EndsWith("Snippets", StringComparison.Ordinal))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly));

    // Snippets write files where they are run.
    [OneTimeSetUp]
    public void EnterFolder() => _folder = new WorkingFolder();

    [OneTimeTearDown]
    public void LeaveFolder() => _folder.Dispose();

    [TestCaseSource(nameof(Snippets))]
    public async Task A_snippet_runs(MethodInfo snippet)
    {
        object?[] arguments = [.. await Task.WhenAll(snippet.GetParameters().Select(ArgumentAsync))];

        object? result = snippet.Invoke(obj: null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);

        if (result is Task task)
        {
            await task.WaitAsync(TimeSpan.FromSeconds(60));
        }
    }

    [Test]
    public void There_are_snippets_that_run() =>
        Snippets.Select(snippet => snippet.DeclaringType).Distinct().Should().HaveCountGreaterThan(5);

    private static async Task<object?> ArgumentAsync(ParameterInfo parameter) => parameter switch
    {
        _ when typeof(IIntercomClient).IsAssignableFrom(parameter.ParameterType) => Client(),
        _ when parameter.ParameterType == typeof(string) => Text(parameter.Name!),
        _ when parameter.ParameterType == typeof(int) => 2,
        _ when parameter.ParameterType == typeof(CancellationToken) => CancellationToken.None,
        _ when parameter.ParameterType == typeof(ExportResult) => await Client().DataExport.ResumeExportAsync("j1"),
        _ when parameter.ParameterType == typeof(IntercomOAuthClient) => new IntercomOAuthClient(
            new IntercomOAuthOptions { ClientId = "client_id", ClientSecret = "client_secret" }, SnippetServer.HttpClient),
        _
            when parameter.ParameterType == typeof(ResilienceSnippets.IVault) => InterfaceProxy.Of<ResilienceSnippets.IVault>(
                _ => Task.FromResult("your_access_token")),
        _ when parameter.ParameterType == typeof(OAuthSnippets.User) => new OAuthSnippets.User("42", "ada@example.com"),
        _ when typeof(IntercomModel).IsAssignableFrom(parameter.ParameterType) => TestData.Value(parameter.ParameterType),
        _ => Activator.CreateInstance(parameter.ParameterType),
    };

    // An application asks for state that was kept; both are the same where all is well.
    private static string Text(string name) => name.EndsWith("State", StringComparison.Ordinal) ? "state" : $"your_{name}";

    private static IntercomClient Client() => new("your_access_token");
}
