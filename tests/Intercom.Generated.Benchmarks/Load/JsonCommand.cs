using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Intercom.Benchmarks.Client;
using Newtonsoft.Json;

namespace Intercom.Benchmarks.Load;

/// <summary>
/// Compares ways to read and write the samples by processor time, in random order and many rounds, so that the ratios hold on a machine
/// that does other things too.
/// </summary>
internal sealed class JsonCommand : ILoadCommand
{
    private const int Rounds = 40;
    private const int WarmUpRounds = 10;

    // Each measurement handles about as many bytes, far above the resolution of processor time.
    private const int BytesPerRound = 5_000_000;

    // The default options of System.Text.Json escape the tags of HTML, for pages that embed JSON. A client sends them as they are.
    private static readonly System.Text.Json.JsonSerializerOptions EscapingAsClient = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Name => "json";

    public Task<bool> RunAsync(IReadOnlyList<string> arguments)
    {
        Compare<ContactList>(Sample.Contacts);
        Compare<Conversation>(Sample.Conversation);
        Compare<Ticket>(Sample.Ticket);
        Compare<Company>(Sample.Company);
        return Task.FromResult(true);
    }

    private static void Compare<T>(Sample sample)
        where T : IntercomModel
    {
        string json = SampleJson.Of(sample);
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        Type plain = PlainTypes.Of<T>(json);
        Func<byte[], object?> read = ClientJson.ReaderOf<T>();
        Func<IntercomModel, IDisposable> write = ClientJson.Writer();
        T model = (T)read(utf8)!;
        object plainValue = System.Text.Json.JsonSerializer.Deserialize(utf8, plain)!;
        using MemoryStream output = new();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sample}, {utf8.Length} bytes"));
        Print(utf8.Length, new Dictionary<string, Action>(StringComparer.Ordinal)
        {
            ["read: plain, System.Text.Json"] = () => System.Text.Json.JsonSerializer.Deserialize(utf8, plain),
            ["read: model, client"] = () => read(utf8),
            ["read: model, System.Text.Json"] = () => System.Text.Json.JsonSerializer.Deserialize<T>(utf8),
            ["read: model, Newtonsoft.Json"] = () => JsonConvert.DeserializeObject<T>(json),
            ["read: plain, Newtonsoft.Json"] = () => JsonConvert.DeserializeObject(json, plain),
        });
        Print(utf8.Length, new Dictionary<string, Action>(StringComparer.Ordinal)
        {
            ["write: plain, System.Text.Json"] = () => Write(output, plainValue, plain),
            ["write: model, client"] = () => write(model).Dispose(),
            ["write: model, System.Text.Json"] = () => Write(output, model, typeof(T)),
            ["write: model, same escaping"] = () => Write(output, model, typeof(T), EscapingAsClient),
            ["write: model, Newtonsoft.Json"] = () => JsonConvert.SerializeObject(model),
            ["write: plain, Newtonsoft.Json"] = () => JsonConvert.SerializeObject(plainValue),
        });
    }

    private static void Write(
        MemoryStream output,
        object value,
        Type type,
        System.Text.Json.JsonSerializerOptions? options = null)
    {
        output.Position = 0;
        System.Text.Json.JsonSerializer.Serialize(output, value, type, options);
    }

    private static void Print(int length, Dictionary<string, Action> ways)
    {
        int repetitions = Math.Max(1, BytesPerRound / length);
        Dictionary<string, List<double>> times = ways.Keys.ToDictionary(way => way, _ => new List<double>(), StringComparer.Ordinal);
        Dictionary<string, long> allocated = new(StringComparer.Ordinal);
        for (int round = -WarmUpRounds; round < Rounds; round++)
        {
            string[] order = [.. ways.Keys];
            Random.Shared.Shuffle(order);
            foreach (string way in order)
            {
                (double time, allocated[way]) = Measure(ways[way], repetitions);
                if (round >= 0)
                {
                    times[way].Add(time);
                }
            }
        }

        double baseline = Median(times.First().Value);
        foreach ((string way, List<double> measured) in times)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {way,-34} {Median(measured),9:0.0} us  {Median(measured) / baseline:0.00}  {allocated[way],9} bytes  "
                + $"{(double)allocated[way] / Math.Max(1, allocated[times.First().Key]):0.00}"));
        }
    }

    private static (double Microseconds, long Bytes) Measure(Action action, int repetitions)
    {
        GC.Collect();
        using Process process = Process.GetCurrentProcess();
        TimeSpan start = process.TotalProcessorTime;
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        for (int repetition = 0; repetition < repetitions; repetition++)
        {
            action();
        }

        bytes = (GC.GetAllocatedBytesForCurrentThread() - bytes) / repetitions;
        process.Refresh();
        return ((process.TotalProcessorTime - start).TotalMicroseconds / repetitions, bytes);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
