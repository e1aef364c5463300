using Newtonsoft.Json;

namespace Intercom;

/// <summary>
/// Lets a reader of an application return text and numbers unchanged while a model is read, and then restores its settings.
/// </summary>
internal readonly struct WireReaderSettings : IDisposable
{
    private readonly JsonReader _reader;
    private readonly DateParseHandling _dateParseHandling;
    private readonly FloatParseHandling _floatParseHandling;
    private readonly int? _maxDepth;

    public WireReaderSettings(JsonReader reader)
    {
        _reader = reader;
        _dateParseHandling = reader.DateParseHandling;
        _floatParseHandling = reader.FloatParseHandling;
        _maxDepth = reader.MaxDepth;
        reader.DateParseHandling = DateParseHandling.None;
        reader.FloatParseHandling = FloatParseHandling.Double;
        reader.MaxDepth = Math.Min(reader.MaxDepth ?? int.MaxValue, reader.Depth + IntercomJson.MaxDepth);
    }

    public void Dispose()
    {
        _reader.DateParseHandling = _dateParseHandling;
        _reader.FloatParseHandling = _floatParseHandling;
        _reader.MaxDepth = _maxDepth;
    }
}
