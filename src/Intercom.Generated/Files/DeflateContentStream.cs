using System.IO.Compression;

namespace Intercom;

/// <summary>A body compressed with deflate: in a zlib frame, as the standard requires, or without one, as some servers send it.</summary>
internal sealed class DeflateContentStream(Stream body) : ForwardStream
{
    private const int FrameLength = 2;

    private InputStream? _input;
    private DeflateStream? _content;

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        if (_content is null)
        {
            byte[] start = new byte[FrameLength];
            int length = await body.ReadAsync(start, 0, 1, cancellationToken).ConfigureAwait(false);
            length += length == 0 ? 0 : await body.ReadAsync(start, 1, 1, cancellationToken).ConfigureAwait(false);
            Open(start, length);
        }

        return Validate(await _content!.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false), count);
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_content is null)
        {
            byte[] start = new byte[FrameLength];
            int length = body.Read(start, 0, 1);
            length += length == 0 ? 0 : body.Read(start, 1, 1);
            Open(start, length);
        }

        return Validate(_content!.Read(buffer, offset, count), count);
    }

    protected override void Dispose(bool disposing)
    {
        _content?.Dispose();
        body.Dispose();
        base.Dispose(disposing);
    }

    private void Open(byte[] start, int length)
    {
        bool isFramed = length == FrameLength && (start[0] & 0x0F) == 8 && ((start[0] << 8) | start[1]) % 31 == 0;
        byte[] before = isFramed ? [] : [.. start.Take(length)];
        _input = new InputStream(new FramedStream(before, body, [])) { IsEmpty = length == 0 };
        _content = new DeflateStream(_input, CompressionMode.Decompress);
    }

    // When the decompressor reads beyond the end of the body, the content is incomplete.
    private int Validate(int read, int count) =>
        read > 0 || count == 0 || !_input!.HasEnded || _input.IsEmpty
            ? read
            : throw new InvalidDataException("it ends before its content does");

    private sealed class InputStream(Stream inner) : ForwardStream
    {
        public bool HasEnded { get; private set; }

        public bool IsEmpty { get; init; }

        public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Observe(await inner.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false), count);

        public override int Read(byte[] buffer, int offset, int count) => Observe(inner.Read(buffer, offset, count), count);

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }

        private int Observe(int read, int count)
        {
            HasEnded |= read == 0 && count > 0;
            return read;
        }
    }
}
