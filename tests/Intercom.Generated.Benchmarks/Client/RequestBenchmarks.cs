using System.Net.Http.Json;
using System.Text;
using BenchmarkDotNet.Attributes;

namespace Intercom.Benchmarks.Client;

/// <summary>Sends a request to a handler that responds at once: what the client adds to <see cref="HttpClient"/>.</summary>
[MemoryDiagnoser]
public class RequestBenchmarks : IDisposable
{
    private HttpClient _http = new();
    private IntercomClient? _intercom;
    private Type _plain = typeof(object);

    /// <summary>Gets or sets the number of contacts in the response.</summary>
    [Params(1, 150)]
    public int Contacts { get; set; }

    /// <summary>Creates both clients.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        string page = ContactJson.Page(Contacts);
        _plain = PlainTypes.Of<ContactList>(page);
        _http = new HttpClient(new CannedHandler(Encoding.UTF8.GetBytes(page)));
        _intercom = new IntercomClient(_http, new IntercomClientOptions { AccessToken = "benchmark" });
    }

    /// <inheritdoc />
    [GlobalCleanup]
    public void Dispose()
    {
        _intercom?.Dispose();
        _http.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Requests a page with <see cref="HttpClient"/>, and reads a plain class with System.Text.Json.</summary>
    [Benchmark(Baseline = true)]
    public Task<object?> HttpClientAndSystemTextJson() => _http.GetFromJsonAsync(new Uri("https://api.intercom.io/contacts"), _plain);

    /// <summary>Requests a page with the client.</summary>
    [Benchmark]
    public Task<ContactList> Client() => _intercom!.Contacts.ListAsync();
}
