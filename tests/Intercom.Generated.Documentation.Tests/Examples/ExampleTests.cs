using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Intercom.Documentation.Tests.Code;
using Intercom.Testing;
using Newtonsoft.Json.Linq;

namespace Intercom.Documentation.Tests.Examples;

/// <summary>The example of every operation compiles, and succeeds on the test server.</summary>
[NonParallelizable]
public class ExampleTests
{
    private const string UnknownIdentifier = "1";

    private static readonly OperationExample[] Examples = [.. Read()];

    // Examples of operations that an update added can have variables that the workspace has no value for.
    private static readonly string[] Variables =
        [.. ExampleWorkspace.Variables.Union(Examples.SelectMany(example => example.Variables), StringComparer.Ordinal)];

    private static readonly Lazy<Assembly> Compiled = new(() => CompiledCode.Load(Examples.Select((example, index) =>
        ($"{example.Name}.cs", Method(example, index)))));

    private readonly JObject _recordings = [];
    private ExampleWorkspace _workspace = null!;
    private WorkingFolder _folder = null!;

    // Examples save files where they are run.
    [OneTimeSetUp]
    public async Task CreateWorkspace()
    {
        _workspace = await ExampleWorkspace.CreateAsync();
        _folder = new WorkingFolder();
    }

    // Pages show what was sent and received.
    [OneTimeTearDown]
    public void WriteRecordings()
    {
        _workspace.Dispose();
        _folder.Dispose();
        if (Environment.GetEnvironmentVariable("EXAMPLE_RECORDINGS") is { Length: > 0 } path)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllText(path, _recordings.ToString());
        }
    }

    [Test]
    public void Every_operation_has_an_example()
    {
        using IntercomTestServer server = IntercomTestServer.Create();

        Examples.Select(example => example.Operation).Distinct(StringComparer.Ordinal).Should().BeEquivalentTo(server.Operations);
    }

    [TestCaseSource(nameof(Examples))]
    public async Task An_example_succeeds(OperationExample example)
    {
        _workspace.Restore();
        MethodInfo method = Compiled.Value.GetType($"Example{Array.IndexOf(Examples, example)}")!.GetMethod("RunAsync")!;

        IEnumerable<string> values = Variables.Select(name => _workspace.Values.GetValueOrDefault(name, UnknownIdentifier));

        try
        {
            await (Task)method.Invoke(null, [_workspace.Client, .. values])!;
        }
        catch (IntercomNotFoundException) when (example.IsUnderReview)
        {
            // The workspace has no object for an operation that it does not know.
        }

        RecordedRequest request = _workspace.Server.Requests.Should().NotBeEmpty()
            .And.OnlyContain(sent => (int)sent.StatusCode < 400 || (example.IsUnderReview && sent.StatusCode == HttpStatusCode.NotFound))
            .And.Subject.First();
        request.Operation.Should().Be(example.Operation);
        _recordings[example.Name] = Recording(request);
    }

    private static IEnumerable<OperationExample> Read()
    {
        string path = ThisRepository.PathOf("src", "Intercom.Generated", "Generated", "examples.json");
        string reviewPath = ThisRepository.PathOf("openapi", "review.yaml");
        string review = File.Exists(reviewPath) ? File.ReadAllText(reviewPath) : string.Empty;
        foreach (JObject entry in JArray.Parse(File.ReadAllText(path)).Cast<JObject>())
        {
            string operation = (string)entry["operation"]!;
            bool isUnderReview = (bool)entry["byRule"]! && IsUnderReview((string)entry["route"]!, review);
            string[] variables = entry["variables"]!.ToObject<string[]>()!;
            yield return new OperationExample(operation, operation, (string)entry["code"]!, isUnderReview, variables);
            if ((string?)entry["pages"] is { } pages)
            {
                yield return new OperationExample($"{operation}All", operation, pages, isUnderReview, variables);
            }
        }
    }

    // What an update left to review names an operation by its route.
    private static bool IsUnderReview(string route, string review) =>
        Regex.IsMatch(review, $"operation {Regex.Escape(route)}(?![/{{\\w])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(30));

    private static string Method(OperationExample example, int index) => $$"""
        public static class Example{{index}}
        {
            public static async Task RunAsync(IntercomClient intercom, {{string.Join(", ", Variables.Select(name => $"string {name}"))}})
            {
        #line 1
        {{example.Code}}
            }
        }
        """;

    private static JObject Recording(RecordedRequest request) => new()
    {
        ["method"] = request.Method,
        ["url"] = request.Path + Query(request),
        ["request"] = request.Body,
        ["status"] = (int)request.StatusCode,
        ["response"] = request.ResponseBody,
    };

    private static string Query(RecordedRequest request) => request.Query.Count == 0
        ? string.Empty
        : "?" + string.Join('&', request.Query.Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value)}"));
}
