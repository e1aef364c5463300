using System.Text;

namespace Intercom;

/// <summary>
/// Splits CSV into records, as RFC 4180 describes. A quote within a field that does not begin with one is text, and so is what follows the
/// closing quote of a field. Empty lines are skipped.
/// </summary>
internal sealed class CsvParser(TextReader text, int blockSize, int maxFieldLength)
{
    private readonly char[] _block = new char[blockSize];
    private readonly StringBuilder _field = new();
    private readonly List<string> _record = [];
    private int _length;
    private int _position;
    private bool _isQuoted;
    private bool _isAfterQuote;
    private bool _isAfterReturn;

    /// <summary>The number of the record that is read, starting at 1.</summary>
    public int Row { get; private set; }

    /// <summary>Indicates whether a quoted field is open; after a record, whether the text ended within that field.</summary>
    public bool IsInQuotes { get; private set; }

    /// <summary>Reads the next record; null after the last.</summary>
    /// <exception cref="FieldTooLongException">A field is longer than the maximum.</exception>
    public async Task<string[]?> ReadAsync()
    {
        Row++;
        _record.Clear();
        while (true)
        {
            if (_position == _length && !await FillAsync().ConfigureAwait(false))
            {
                return End();
            }

            if (ReadBlock())
            {
                return [.. _record];
            }
        }
    }

    private async Task<bool> FillAsync()
    {
        _position = 0;
        _length = await text.ReadAsync(_block, 0, _block.Length).ConfigureAwait(false);
        return _length > 0;
    }

    private string[]? End()
    {
        if (_record.Count == 0 && _field.Length == 0 && !_isQuoted)
        {
            return null;
        }

        EndField();
        return [.. _record];
    }

    // Reads to the end of the record or of the block; true at the end of the record.
    private bool ReadBlock()
    {
        while (_position < _length)
        {
            if (IsInQuotes)
            {
                ReadQuoted();
            }
            else if (ReadUnquoted())
            {
                return true;
            }
        }

        return false;
    }

    private void ReadQuoted()
    {
        int end = Array.IndexOf(_block, '"', _position, _length - _position);
        Append((end < 0 ? _length : end) - _position);
        if (end >= 0)
        {
            _position++;
            IsInQuotes = false;
            _isAfterQuote = true;
        }
    }

    private bool ReadUnquoted()
    {
        char character = _block[_position];
        bool isAfterQuote = _isAfterQuote;
        bool isAfterReturn = _isAfterReturn;
        _isAfterQuote = false;
        _isAfterReturn = false;
        switch (character)
        {
            case '"':
                OpenQuote(isAfterQuote);
                return false;
            case ',':
                _position++;
                EndField();
                return false;
            case '\n' when isAfterReturn:
                _position++;
                return false;
            case '\r' or '\n':
                _position++;
                _isAfterReturn = character == '\r';
                return EndRecord();
            default:
                Append(LengthOfText());
                return false;
        }
    }

    private void OpenQuote(bool isAfterQuote)
    {
        if (isAfterQuote || (!_isQuoted && _field.Length > 0))
        {
            Append(1);
            IsInQuotes = isAfterQuote;
            return;
        }

        _position++;
        _isQuoted = true;
        IsInQuotes = true;
    }

    private bool EndRecord()
    {
        if (_record.Count == 0 && _field.Length == 0 && !_isQuoted)
        {
            return false;
        }

        EndField();
        return true;
    }

    private int LengthOfText()
    {
        int end = _block.AsSpan(_position, _length - _position).IndexOfAny("\",\r\n".AsSpan());
        return end < 0 ? _length - _position : end;
    }

    private void Append(int count)
    {
        if (_field.Length + count > maxFieldLength)
        {
            throw new FieldTooLongException();
        }

        _field.Append(_block, _position, count);
        _position += count;
    }

    private void EndField()
    {
        _record.Add(_field.ToString());
        _field.Clear();
        _isQuoted = false;
        _isAfterQuote = false;
    }

    internal sealed class FieldTooLongException : Exception;
}
