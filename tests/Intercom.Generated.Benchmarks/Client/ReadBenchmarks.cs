using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Newtonsoft.Json;

namespace Intercom.Benchmarks.Client;

/// <summary>Reads a page of 150 contacts: as the client does, and as a plain class with System.Text.Json.</summary>
[MemoryDiagnoser]
public class ReadBenchmarks
{
    private readonly string _text = ContactJson.Page(contacts: 150);
    private byte[] _bytes = [];

    [GlobalSetup]
    public void Encode() => _bytes = Encoding.UTF8.GetBytes(_text);

    [Benchmark(Baseline = true)]
    public int PlainClassWithSystemTextJson() => System.Text.Json.JsonSerializer.Deserialize<PlainContactPage>(_bytes)!.Data.Count;

    [Benchmark]
    public int SystemTextJsonDocument()
    {
        using JsonDocument document = JsonDocument.Parse(_bytes);
        return document.RootElement.GetProperty("data").GetArrayLength();
    }

    [Benchmark]
    public int Client() => JsonConvert.DeserializeObject<ContactList>(_text)!.Data.Count;
}
