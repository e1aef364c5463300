using System.Text.Json;

namespace Intercom;

/// <summary>
/// The text that occurred twice in succession, such as a type or a country, and the hash of the last one. Texts that differ each time are
/// never kept. Threads share it without a lock: at worst, a text is created again.
/// </summary>
internal struct RecentText
{
    private KnownText? _repeated;
    private int _hash;

    /// <summary>Returns the repeated text with this UTF-8; null for any other.</summary>
    public readonly string? Find(ReadOnlySpan<byte> utf8) =>
        _repeated is { } known && utf8.SequenceEqual(known.Utf8) ? known.Text : null;

    /// <summary>Reads a text that is neither escaped nor split, and is not the repeated one.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="hash">The hash of the text.</param>
    public string ReadOther(ref Utf8JsonReader reader, int hash)
    {
        string text = JsonText.ReadPlain(ref reader);
        if (_hash == hash)
        {
            _repeated = new KnownText(text, reader.ValueSpan.ToArray());
        }

        _hash = hash;
        return text;
    }
}
