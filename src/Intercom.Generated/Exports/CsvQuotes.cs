namespace Intercom;

/// <summary>Follows the quotes of a CSV file, in which a quote at the start of a field opens one that goes on to the next quote. Bytes of UTF-8 will do for characters.</summary>
internal sealed class CsvQuotes
{
    private bool _isFieldStart = true;
    private bool _isQuotedField;

    /// <summary>Whether a quote is open.</summary>
    public bool IsOpen { get; private set; }

    public void Append(byte[] bytes, int offset, int count)
    {
        for (int index = offset; index < offset + count; index++)
        {
            Append((char)bytes[index]);
        }
    }

    public void Append(char[] characters, int offset, int count)
    {
        for (int index = offset; index < offset + count; index++)
        {
            Append(characters[index]);
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
