using System.Net.Http.Headers;
using System.Text;

namespace Intercom.Packaging.Tests.Support;

/// <summary>The test server as a program of its own, with the sample workspace.</summary>
internal sealed class TestServerProgram : IAsyncDisposable
{
    public const string AccessToken = "a-token";
    public const string ClientId = "test-client-id";
    public const string ClientSecret = "a secret of the app";

    private readonly RunningProgram _program;
    private readonly HttpClient _http;

    private TestServerProgram(RunningProgram program, Uri address)
    {
        _program = program;
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);
    }

    /// <summary>The address of the server.</summary>
    public Uri Address => _http.BaseAddress!;

    /// <summary>Starts the server of this build.</summary>
    /// <param name="arguments">Arguments in addition to those of the sample workspace.</param>
    public static async Task<TestServerProgram> StartAsync(params string[] arguments)
    {
        const string Name = "Intercom.Generated.TestServer";
        string assembly = Path.Combine(Build.Root, "src", Name, "bin", Build.Configuration, "net8.0", $"{Name}.dll");
        RunningProgram program = RunningProgram.Start(
            assembly,
            [],
            ["--token", AccessToken, "--secret", ClientSecret, "--seed", "sample", .. arguments]);
        return new TestServerProgram(program, new Uri(await program.ReadAsync("Address:")));
    }

    /// <summary>Returns the JSON of a path.</summary>
    public Task<string> GetAsync(string path) => _http.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>Posts JSON to a path.</summary>
    /// <returns>The JSON of the response.</returns>
    public async Task<string> PostAsync(string path, string json)
    {
        using StringContent content = new(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await _http.PostAsync(new Uri(path, UriKind.Relative), content);
        string body = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.Should().BeTrue(body);
        return body;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _program.DisposeAsync();
    }
}
