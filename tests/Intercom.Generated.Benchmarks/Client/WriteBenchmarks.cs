using BenchmarkDotNet.Attributes;
using Newtonsoft.Json;

namespace Intercom.Benchmarks.Client;

/// <summary>Writes models: a small request, and a page that was read before.</summary>
[MemoryDiagnoser]
public class WriteBenchmarks
{
    private readonly ContactList _page = JsonConvert.DeserializeObject<ContactList>(ContactJson.Page(contacts: 150))!;
    private readonly PlainContactPage _plain =
        System.Text.Json.JsonSerializer.Deserialize<PlainContactPage>(ContactJson.Page(contacts: 150))!;

    [Benchmark(Baseline = true)]
    public string PlainClassWithSystemTextJson() => System.Text.Json.JsonSerializer.Serialize(_plain);

    [Benchmark]
    public string ClientPage() => JsonConvert.SerializeObject(_page);

    [Benchmark]
    public string ClientRequest() => JsonConvert.SerializeObject(
        new CreateContactRequest { Email = "ada@example.com", Name = "Ada", Role = ContactRole.User, OwnerId = "42" });
}
