namespace Intercom;

/// <summary>
/// Tracks the quotes of a CSV file in UTF-8. A quote at the start of a field opens a quoted field, which the next quote closes.
/// </summary>
internal sealed class CsvQuotes
{
    private bool _isFieldStart = true;
    private bool _isQuotedField;

    /// <summary>Indicates whether a quoted field is open.</summary>
    public bool IsOpen { get; private set; }

    public void Append(byte[] bytes, int offset, int count)
    {
        for (int index = offset; index < offset + count; index++)
        {
            Append((char)bytes[index]);
        }
    }

    private void Append(char character)
    {
        if (character == '"')
        {
            _isQuotedField |= _isFieldStart;
            IsOpen ^= _isQuotedField;
            _isFieldStart = false;
        }
        else if (!IsOpen)
        {
            _isFieldStart = character is ',' or '\n' or '\r';
            _isQuotedField &= !_isFieldStart;
        }
    }
}
