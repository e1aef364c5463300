using System.IO.Compression;

namespace Intercom;

/// <summary>The file of an export while it is read: plain, gzip or zip, as its first bytes say.</summary>
internal sealed class ExportDownload : IDisposable
{
    private readonly Stack<IDisposable> _open = new();
    private readonly IntercomFile _file;
    private readonly Func<string, Exception?, IntercomJobException> _fail;
    private readonly CancellationToken _cancellation;

    private ExportDownload(IntercomFile file, Func<string, Exception?, IntercomJobException> fail, CancellationToken cancellationToken)
    {
        (_file, _fail, _cancellation) = (file, fail, cancellationToken);
        _open.Push(file);
    }

    /// <summary>The CSV files, to be read one after another.</summary>
    public IReadOnlyList<ExportFile> Files { get; private set; } = [];

    public static async Task<ExportDownload> OpenAsync(IntercomFile file, Func<string, Exception?, IntercomJobException> fail, CancellationToken cancellationToken)
    {
        ExportDownload download = new(file, fail, cancellationToken);
        try
        {
            await download.OpenAsync().ConfigureAwait(false);
            return download;
        }
        catch
        {
            download.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        while (_open.Count > 0)
        {
            _open.Pop().Dispose();
        }
    }

    private async Task OpenAsync()
    {
        if (_file.ContentType is "text/html" or "application/json")
        {
            throw _fail($"what came is {_file.ContentType}, and no file of an export", null);
        }

        ArrivingStream arriving = new(_file, _cancellation);
        _open.Push(arriving);
        byte[] start = await ReadStartAsync(arriving).ConfigureAwait(false);
        Files = true switch
        {
            _ when Begins(start, 0x1F, 0x8B) => [Only(GzipSeal.Decompress(start, arriving))],
            _ when Begins(start, (byte)'P', (byte)'K', 3, 4) || Begins(start, (byte)'P', (byte)'K', 5, 6) =>
                await OpenArchiveAsync(new FramedStream(start, arriving, [])).ConfigureAwait(false),
            _ => [Only(new FramedStream(start, arriving, []))],
        };
    }

    private static bool Begins(byte[] start, params byte[] signature) => start.Take(signature.Length).SequenceEqual(signature);

    private async Task<byte[]> ReadStartAsync(ArrivingStream arriving)
    {
        byte[] start = new byte[4];
        int length = 0;
        int read;
        do
        {
            read = await arriving.ReadAsync(start, length, start.Length - length, _cancellation).ConfigureAwait(false);
            length += read;
        }
        while (read > 0 && length < start.Length);

        return [.. start.Take(length)];
    }

    private ExportFile Only(Stream content) => new(Name: null, () => new DecodedStream(content, length: null, Malformed, _cancellation));

    // The list of the files in an archive is at its end.
    private async Task<IReadOnlyList<ExportFile>> OpenArchiveAsync(Stream content)
    {
        FileStream received = TemporaryFile.Create();
        _open.Push(received);
        await content.CopyToAsync(received, TemporaryFile.BlockSize, _cancellation).ConfigureAwait(false);
        received.Position = 0;
        try
        {
            ZipArchive archive = new(received, ZipArchiveMode.Read, leaveOpen: true);
            _open.Push(archive);
            return [.. archive.Entries.Where(IsCsv).Select(entry => new ExportFile(entry.FullName, () => Open(entry)))];
        }
        catch (InvalidDataException exception)
        {
            throw Malformed(exception);
        }
    }

    private DecodedStream Open(ZipArchiveEntry entry)
    {
        try
        {
            return new DecodedStream(entry.Open(), entry.Length, Malformed, _cancellation);
        }
        catch (InvalidDataException exception)
        {
            throw Malformed(exception);
        }
    }

    private static bool IsCsv(ZipArchiveEntry entry) => entry.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    private IntercomJobException Malformed(Exception exception) => _fail($"its file cannot be unpacked: {exception.Message}", exception);
}
