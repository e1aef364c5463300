using BenchmarkDotNet.Attributes;
using Newtonsoft.Json;

namespace Intercom.Benchmarks.Client;

/// <summary>Writes what was read, into memory that is used again.</summary>
public class WriteBenchmarks : JsonBenchmarks, IDisposable
{
    private static readonly Func<IntercomModel, IDisposable> WriteAsClient = ClientJson.Writer();

    private readonly MemoryStream _output = new();
    private IntercomModel _model = new ContactList();
    private object? _plain;

    /// <summary>Writes a plain class by reflection.</summary>
    [Benchmark(Baseline = true)]
    public void PlainWithSystemTextJson()
    {
        _output.Position = 0;
        System.Text.Json.JsonSerializer.Serialize(_output, _plain, Plain);
    }

    /// <summary>Writes a model as a client does.</summary>
    [Benchmark]
    public void ModelInClient() => WriteAsClient(_model).Dispose();

    /// <summary>Writes a model with the converter of the model.</summary>
    [Benchmark]
    public void ModelWithSystemTextJson()
    {
        _output.Position = 0;
        System.Text.Json.JsonSerializer.Serialize(_output, _model, Model);
    }

    /// <summary>Writes a plain class with Newtonsoft.Json.</summary>
    [Benchmark]
    public string PlainWithNewtonsoft() => JsonConvert.SerializeObject(_plain);

    /// <summary>Writes a model with Newtonsoft.Json.</summary>
    [Benchmark]
    public string ModelWithNewtonsoft() => JsonConvert.SerializeObject(_model);

    /// <inheritdoc />
    [GlobalCleanup]
    public void Dispose()
    {
        _output.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected override void PrepareValues()
    {
        _model = (IntercomModel)ReadAsClient(Utf8)!;
        _plain = System.Text.Json.JsonSerializer.Deserialize(Utf8, Plain);
    }
}
