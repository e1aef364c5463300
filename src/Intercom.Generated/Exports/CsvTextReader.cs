using System.Text;

namespace Intercom;

/// <summary>The text of a CSV file with a maximum row length. It detects an end within quotes.</summary>
internal sealed class CsvTextReader(Stream content, int blockSize, int maxRowLength) : TextReader
{
    private readonly StreamReader _inner = new(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, blockSize);
    private readonly CsvQuotes _quotes = new();
    private long _sinceRow;

    /// <summary>Indicates whether the text ended within quotes.</summary>
    public bool EndsInQuotes { get; private set; }

    /// <summary>Resets the length count after a row.</summary>
    public void OnRow() => _sinceRow = 0;

    public override int Read(char[] buffer, int index, int count) => Observe(buffer, index, count, _inner.Read(buffer, index, count));

    public override async Task<int> ReadAsync(char[] buffer, int index, int count) =>
        Observe(buffer, index, count, await _inner.ReadAsync(buffer, index, count).ConfigureAwait(false));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Observe(char[] buffer, int index, int count, int read)
    {
        if (read == 0 && count > 0)
        {
            EndsInQuotes = _quotes.IsOpen;
            return read;
        }

        // The parser reads one block beyond the row.
        _sinceRow += read;
        if (_sinceRow > (long)maxRowLength + blockSize)
        {
            throw new RowTooLongException();
        }

        _quotes.Append(buffer, index, read);
        return read;
    }

    internal sealed class RowTooLongException : Exception;
}
