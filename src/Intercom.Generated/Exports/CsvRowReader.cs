namespace Intercom;

/// <summary>Reads the rows of a CSV file one at a time.</summary>
internal sealed class CsvRowReader : IDisposable
{
    private const int MaxFieldLength = 4 * 1024 * 1024;
    private const int BlockSize = 32 * 1024;

    private readonly string? _file;
    private readonly int _maxRowLength;
    private readonly Func<string, Exception?, IntercomJobException> _fail;
    private readonly CsvTextReader _text;
    private readonly CsvParser _parser;
    private ExportColumns? _columns;

    public CsvRowReader(ExportFile file, int maxRowLength, Func<string, Exception?, IntercomJobException> fail)
    {
        _file = file.Name;
        _maxRowLength = maxRowLength;
        _fail = fail;
        _text = new CsvTextReader(file.Open(), BlockSize, maxRowLength);
        _parser = new CsvParser(_text, BlockSize, MaxFieldLength);
    }

    /// <summary>Returns the next row; null after the last.</summary>
    public async Task<ExportRow?> ReadAsync()
    {
        _columns ??= await ReadRecordAsync().ConfigureAwait(false) is { } names ? new ExportColumns(names) : null;
        return _columns is not null && await ReadRecordAsync().ConfigureAwait(false) is { } values
            ? new ExportRow(_file, _columns, values)
            : null;
    }

    public void Dispose() => _text.Dispose();

    private async Task<string[]?> ReadRecordAsync()
    {
        try
        {
            string[]? row = await _parser.ReadAsync().ConfigureAwait(false);
            if (_parser.IsInQuotes)
            {
                throw _fail("its CSV ends within a quoted field, so it is incomplete", null);
            }

            _text.OnRow();
            return row;
        }
        catch (CsvParser.FieldTooLongException)
        {
            // Without the exception, which contains the text.
            throw _fail($"row {_parser.Row} of its CSV has a field of more than {MaxFieldLength} characters", null);
        }
        catch (CsvTextReader.RowTooLongException)
        {
            throw _fail(FormattableString.Invariant($"row {_parser.Row} of its CSV has more than {_maxRowLength} characters"), null);
        }
    }
}
