using System.Text;
using BenchmarkDotNet.Attributes;

namespace Intercom.Benchmarks.Client;

/// <summary>What reading and writing need: each sample as JSON, and the types of the model and of the plain class.</summary>
[MemoryDiagnoser]
public abstract class JsonBenchmarks
{
    /// <summary>Gets or sets the body.</summary>
    [ParamsAllValues]
    public Sample Sample { get; set; }

    private protected string Json { get; private set; } = string.Empty;

    private protected byte[] Utf8 { get; private set; } = [];

    private protected Type Model { get; private set; } = typeof(ContactList);

    private protected Type Plain { get; private set; } = typeof(object);

    private protected Func<byte[], object?> ReadAsClient { get; private set; } = _ => null;

    /// <summary>Prepares the sample.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        Json = SampleJson.Of(Sample);
        Utf8 = Encoding.UTF8.GetBytes(Json);
        switch (Sample)
        {
            case Sample.Contacts:
                Use<ContactList>();
                break;
            case Sample.Conversation:
                Use<Conversation>();
                break;
            case Sample.Ticket:
                Use<Ticket>();
                break;
            default:
                Use<Company>();
                break;
        }

        PrepareValues();
    }

    private protected virtual void PrepareValues()
    {
    }

    private void Use<T>()
        where T : IntercomModel
    {
        Model = typeof(T);
        Plain = PlainTypes.Of<T>(Json);
        ReadAsClient = ClientJson.ReaderOf<T>();
    }
}
