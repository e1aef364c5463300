using System.Text;

namespace Intercom;

/// <summary>The text of a CSV file with a maximum row length.</summary>
internal sealed class CsvTextReader(Stream content, int blockSize, int maxRowLength) : TextReader
{
    private readonly StreamReader _inner = new(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, blockSize);
    private long _sinceRow;

    /// <summary>Resets the length count after a row.</summary>
    public void OnRow() => _sinceRow = 0;

    public override int Read(char[] buffer, int index, int count) => Count(_inner.Read(buffer, index, count));

    public override async Task<int> ReadAsync(char[] buffer, int index, int count) =>
        Count(await _inner.ReadAsync(buffer, index, count).ConfigureAwait(false));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int read)
    {
        // The parser reads one block beyond the row.
        _sinceRow += read;
        return _sinceRow > (long)maxRowLength + blockSize ? throw new RowTooLongException() : read;
    }

    internal sealed class RowTooLongException : Exception;
}
