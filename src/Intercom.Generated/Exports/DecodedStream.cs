namespace Intercom;

/// <summary>
/// The decompressed content of an export. Throws <see cref="IntercomJobException" /> when decompression fails, or length or checksum do not
/// match.
/// </summary>
internal sealed class DecodedStream(
    Stream inner,
    long? length,
    uint? checksum,
    Func<Exception, IntercomJobException> fail,
    CancellationToken cancellation) : ForwardStream
{
    private readonly Crc32 _crc = new();
    private long _read;

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        try
        {
            int read = await inner.ReadAsync(buffer, offset, count, cancellation).ConfigureAwait(false);
            _read += read;
            if (checksum is not null)
            {
                _crc.Append(buffer, offset, read);
            }

            if (read == 0 && count > 0)
            {
                Validate();
            }

            return read;
        }
        catch (InvalidDataException exception)
        {
            throw fail(exception);
        }
    }

    private void Validate()
    {
        if (length is { } announced && announced != _read)
        {
            throw new InvalidDataException("a file in it is incomplete");
        }

        if (checksum is { } expected && expected != _crc.Value)
        {
            throw new InvalidDataException("a file in it is damaged: its checksum does not match");
        }
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
