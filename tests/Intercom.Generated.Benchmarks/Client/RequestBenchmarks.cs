using System.Text;
using BenchmarkDotNet.Attributes;
using Newtonsoft.Json;

namespace Intercom.Benchmarks.Client;

/// <summary>Sends a request to a handler that responds at once: what the client adds to <see cref="HttpClient"/>.</summary>
[MemoryDiagnoser]
public class RequestBenchmarks : IDisposable
{
    private readonly HttpClient _http = new(new CannedHandler(Encoding.UTF8.GetBytes(ContactJson.Contact(1))));
    private readonly IntercomClient _intercom;

    public RequestBenchmarks() => _intercom = new IntercomClient(_http, new IntercomClientOptions { AccessToken = "benchmark" });

    [GlobalCleanup]
    public void Dispose()
    {
        _intercom.Dispose();
        _http.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public async Task<string?> HttpClientAndNewtonsoft()
    {
        using HttpResponseMessage response = await _http.GetAsync(new Uri("https://api.intercom.io/contacts/1"));
        return JsonConvert.DeserializeObject<Contact>(await response.Content.ReadAsStringAsync())!.Id;
    }

    [Benchmark]
    public async Task<string?> Client() => (await _intercom.Contacts.GetAsync("1")).Id;
}
