using System.Net;
using System.Text;
using Intercom.Testing.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Operations;

/// <summary>Calls every operation of the description on a server in process, in an order in which each finds what it needs.</summary>
internal sealed class Scenario : IDisposable
{
    private static readonly string[] Order = ["POST", "PUT", "GET", "DELETE"];

    private readonly ManualTime _time = new(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));
    private readonly IntercomTestServer _server;
    private readonly HttpClient _http;
    private readonly SchemaValidator _schemas;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public Scenario(JObject description)
    {
        _server = IntercomTestServer.Create(new IntercomTestServerOptions { RateLimit = int.MaxValue, TimeProvider = _time });
        _http = new HttpClient(_server.CreateHandler()) { BaseAddress = _server.BaseAddress };
        _http.DefaultRequestHeaders.Add("Authorization", $"Bearer {_server.AccessToken}");
        _schemas = new SchemaValidator(description);
        Operations =
        [
            .. (from path in ((JObject)description["paths"]!).Properties()
                from method in ((JObject)path.Value).Properties()
                where method.Value is JObject
                select new OperationCase(method.Name.ToUpperInvariant(), path.Name, (JObject)method.Value))
            .OrderBy(operation => ScenarioData.Rank(operation.Key))
            .ThenBy(operation => Array.IndexOf(Order, operation.Method))
            .ThenBy(operation => operation.Method == "POST" ? operation.Path.Count(character => character == '{') : 0),
        ];
    }

    public IReadOnlyList<OperationCase> Operations { get; }

    public async Task PrepareAsync()
    {
        foreach ((string name, string path, string body) in ScenarioData.Prepared)
        {
            (HttpResponseMessage response, string text) = await SendAsync("POST", Fill(path), Fill(body));
            ((int)response.StatusCode).Should().BeLessThan(300, "{0} prepares the scenario: {1}", path, text);
            JObject created = JObject.Parse(text);
            _values[name] = ((string?)created["id"] ?? (string?)created["job_identifier"])!;
            _values[$"{name}.conversation"] = (string?)created["conversation_id"] ?? string.Empty;
        }

        _values["call"] = (string)_server.Workspace.Calls.Add(new JObject
        {
            ["conversation_id"] = _values["conversation.conversation"],
            ["$transcript"] = "Hello."
        })["id"]!;
        _server.Workspace.Visitors.Add(new JObject { ["user_id"] = "v1" });
        _server.Workspace.Visitors.Add(new JObject { ["user_id"] = "v2", ["email"] = "v2@example.com" });
        _values["part"] = (string)_server.Workspace.Conversations.Find(_values["conversation.conversation"])!["source"]!["id"]!;
        _time.Advance(TimeSpan.FromSeconds(10));
        JObject admins = JObject.Parse((await SendAsync("GET", "/admins", null)).Text);
        _values["admin"] = (string)admins["admins"]![0]!["id"]!;
    }

    /// <summary>Calls an operation.</summary>
    /// <returns>What is wrong with the response; empty when nothing is. Null when the operation was handled by its shape.</returns>
    public async Task<(bool IsDefault, IReadOnlyList<string> Problems)> CallAsync(OperationCase operation)
    {
        string path = Fill(ScenarioData.Path(operation.Key, operation.Path));
        string? body = ScenarioData.Body(operation.Key) is { } own
            ? Fill(own)
            : operation.RequestSchema is { } schema ? SampleBody.Create(_schemas, schema).ToString() : null;
        (HttpResponseMessage response, string text) = await SendAsync(operation.Method, path, body);
        return (response.Headers.Contains("Intercom-Test-Server-Default"), Check(operation, response, text));
    }

    /// <summary>Calls an operation without what it needs, and validates the error.</summary>
    public async Task<IReadOnlyList<string>> FailAsync(OperationCase operation)
    {
        string path = string.Join('/', operation.Path.Split('/').Select(segment => segment.StartsWith('{') ? "missing" : segment));
        (HttpResponseMessage response, string text) = await SendAsync(operation.Method, path, operation.RequestSchema is null
            ? null
            : "{]");
        if ((int)response.StatusCode < 400)
        {
            return [];
        }

        JObject error = JObject.Parse(text);
        return (int)response.StatusCode >= 500
            ? [$"{operation}: {(int)response.StatusCode} {text}"]
            : [.. _schemas.Validate(error,
                new JObject { ["$ref"] = "#/components/schemas/error" }).Where(IsNoOptionalMember).Select(problem =>
                    $"{operation}: {problem}")];
    }

    public void Dispose()
    {
        _http.Dispose();
        _server.Dispose();
    }

    // An error names a field, and has data, only where there is one.
    private static bool IsNoOptionalMember(string problem) =>
        !problem.EndsWith(".field is missing", StringComparison.Ordinal) && !problem.EndsWith(".data is missing", StringComparison.Ordinal);

    private List<string> Check(OperationCase operation, HttpResponseMessage response, string text)
    {
        string expected = operation.Success.Name;
        if (((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture) != expected)
        {
            return [$"{operation}: {(int)response.StatusCode} in place of {expected}: {text[..Math.Min(text.Length, 600)]}"];
        }

        return operation.ResponseSchema is not { } schema
            ? []
            : [.. _schemas.Validate(Parse(text), schema).Where(problem =>
                !ScenarioData.IsKnownToBeAbsent(operation.Key, problem)).Select(problem => $"{operation}: {problem}")];
    }

    private static JToken Parse(string text)
    {
        using JsonTextReader reader = new(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        return JToken.Load(reader);
    }

    private string Fill(string text) =>
        _values.Aggregate(text, (filled, value) => filled.Replace($"<{value.Key}>", value.Value, StringComparison.Ordinal));

    private async Task<(HttpResponseMessage Response, string Text)> SendAsync(string method, string path, string? body)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        HttpResponseMessage response = await _http.SendAsync(request);
        return (response, await response.Content.ReadAsStringAsync());
    }
}
