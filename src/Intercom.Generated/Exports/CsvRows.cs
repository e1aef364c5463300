using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Intercom;

/// <summary>The rows of a CSV file, of which no more than one is held.</summary>
internal sealed class CsvRows : IDisposable
{
    private const int LongestField = 4 * 1024 * 1024;
    private const int BlockSize = 32 * 1024;

    private readonly string? _file;
    private readonly Func<string, Exception?, IntercomJobException> _fail;
    private readonly CsvParser _parser;
    private ExportColumns? _columns;

    public CsvRows(ExportFile file, Func<string, Exception?, IntercomJobException> fail)
    {
        _file = file.Name;
        _fail = fail;
        CsvConfiguration configuration = new(CultureInfo.InvariantCulture)
        {
            // A quote in the middle of a field is text.
            BadDataFound = null,
            BufferSize = BlockSize,
            MaxFieldSize = LongestField,
        };
        _parser = new CsvParser(new StreamReader(file.Open(), Encoding.UTF8, detectEncodingFromByteOrderMarks: true, BlockSize), configuration);
    }

    /// <summary>The next row; null when there is none.</summary>
    public async Task<ExportRow?> ReadAsync()
    {
        _columns ??= await ReadRecordAsync().ConfigureAwait(false) is { } names ? new ExportColumns(names) : null;
        return _columns is not null && await ReadRecordAsync().ConfigureAwait(false) is { } values ? new ExportRow(_file, _columns, values) : null;
    }

    public void Dispose() => _parser.Dispose();

    private async Task<string[]?> ReadRecordAsync()
    {
        try
        {
            return await _parser.ReadAsync().ConfigureAwait(false) ? _parser.Record : null;
        }
        catch (MaxFieldSizeException)
        {
            // Without the exception, which holds the text.
            throw _fail($"row {_parser.Row} of its CSV has a field of more than {LongestField} characters", null);
        }
    }
}
