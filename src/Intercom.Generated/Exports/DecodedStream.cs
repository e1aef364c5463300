namespace Intercom;

/// <summary>What was unpacked. Where unpacking fails, that is an <see cref="IntercomJobException" />.</summary>
internal sealed class DecodedStream(Stream inner, long? length, Func<Exception, IntercomJobException> fail, CancellationToken cancellation) : ForwardStream
{
    private long _read;

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        try
        {
            int read = await inner.ReadAsync(buffer, offset, count, cancellation).ConfigureAwait(false);
            _read += read;
            return read > 0 || count == 0 || length is null || length == _read ? read : throw new InvalidDataException("a file in it is cut short");
        }
        catch (InvalidDataException exception)
        {
            throw fail(exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
