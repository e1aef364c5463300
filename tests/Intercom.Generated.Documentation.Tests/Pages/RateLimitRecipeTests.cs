using System.Net;
using System.Text.RegularExpressions;
using Intercom.Documentation.Tests.Examples;
using Intercom.Testing;
using Newtonsoft.Json.Linq;

namespace Intercom.Documentation.Tests.Pages;

/// <summary>The recipe for thousands of requests, in a workspace whose rate limit another application uses up, too.</summary>
[NonParallelizable]
public partial class RateLimitRecipeTests
{
    private const int ContactCount = 500;

    [Test]
    public async Task A_load_beyond_the_rate_limit_meets_429_and_creates_each_contact_once()
    {
        PageSnippet recipe = SnippetReader.Read("cookbook").Single(snippet => snippet.Page == "cookbook/load-with-429.md");
        using ExampleWorkspace workspace = await ExampleWorkspace.CreateRunningAsync(rateLimit: 200);
        using IDisposable neighbor = UseUpWindows(workspace.Server, every: 90);
        workspace.Server.ClearRequests();

        (string output, string report) = await RunAsync(recipe, workspace);

        ILookup<HttpStatusCode, string> contacts = workspace.Server.Requests
            .Where(request => request.Operation == "Contacts.Create")
            .ToLookup(request => request.StatusCode, request => (string)JObject.Parse(request.Body)["external_id"]!);
        contacts.Select(byStatus => byStatus.Key).Should().BeEquivalentTo([HttpStatusCode.OK, HttpStatusCode.TooManyRequests]);
        contacts[HttpStatusCode.OK].Should().BeEquivalentTo(Enumerable.Range(1, ContactCount).Select(number => $"load-{number}"));
        LoadedContacts(workspace.Server).Should().OnlyHaveUniqueItems().And.HaveCount(ContactCount);
        LimitedCount(report).Should().Be(contacts[HttpStatusCode.TooManyRequests].Count());
        output.Should().Be(recipe.Output);
    }

    // The client knows of the requests of other applications from responses, so it sends one too many when they use up a window.
    private static IDisposable UseUpWindows(IntercomTestServer server, int every)
    {
        HttpClient other = new(server.CreateHandler()) { BaseAddress = server.BaseAddress };
        other.DefaultRequestHeaders.Authorization = new("Bearer", server.AccessToken);
        int count = 0;
        return server.On("Contacts.Create", _ =>
        {
            if (Interlocked.Increment(ref count) % every == 0)
            {
                UseUpWindowAsync(other).GetAwaiter().GetResult();
            }

            return null;
        });
    }

    private static async Task UseUpWindowAsync(HttpClient other)
    {
        HttpStatusCode status;
        do
        {
            using HttpResponseMessage response = await other.GetAsync("me");
            status = response.StatusCode;
        }
        while (status != HttpStatusCode.TooManyRequests);
    }

    private static async Task<(string Output, string Report)> RunAsync(PageSnippet recipe, ExampleWorkspace workspace)
    {
        TextWriter error = Console.Error;
        using StringWriter report = new();
        Console.SetError(report);
        try
        {
            return (await SnippetProgram.RunAsync(SnippetProgram.Compile(recipe), workspace), report.ToString());
        }
        finally
        {
            Console.SetError(error);
        }
    }

    private static List<string> LoadedContacts(IntercomTestServer server) =>
    [
        .. server.Workspace.Contacts.List()
            .Select(contact => (string?)contact["external_id"] ?? string.Empty)
            .Where(id => id.StartsWith("load-", StringComparison.Ordinal)),
    ];

    private static int LimitedCount(string report) =>
        int.Parse(LimitedResponses().Match(report).Groups["count"].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<count>\d+) responses with 429",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LimitedResponses();
}
