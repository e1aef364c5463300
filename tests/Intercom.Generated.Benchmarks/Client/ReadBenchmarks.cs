using BenchmarkDotNet.Attributes;
using Newtonsoft.Json;

namespace Intercom.Benchmarks.Client;

/// <summary>Reads a body: as a client does, and with both libraries, into models and into plain classes.</summary>
public class ReadBenchmarks : JsonBenchmarks
{
    /// <summary>Reads a plain class by reflection.</summary>
    [Benchmark(Baseline = true)]
    public object? PlainWithSystemTextJson() => System.Text.Json.JsonSerializer.Deserialize(Utf8, Plain);

    /// <summary>Reads a model as a client does.</summary>
    [Benchmark]
    public object? ModelInClient() => ReadAsClient(Utf8);

    /// <summary>Reads a model with the converter of the model.</summary>
    [Benchmark]
    public object? ModelWithSystemTextJson() => System.Text.Json.JsonSerializer.Deserialize(Utf8, Model);

    /// <summary>Reads a plain class with Newtonsoft.Json.</summary>
    [Benchmark]
    public object? PlainWithNewtonsoft() => JsonConvert.DeserializeObject(Json, Plain);

    /// <summary>Reads a model with Newtonsoft.Json.</summary>
    [Benchmark]
    public object? ModelWithNewtonsoft() => JsonConvert.DeserializeObject(Json, Model);
}
