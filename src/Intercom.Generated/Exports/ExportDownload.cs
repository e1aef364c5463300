using System.IO.Compression;
using System.Text;

namespace Intercom;

/// <summary>The file of an export while it is read. Its first bytes determine the format: plain text, gzip or zip.</summary>
internal sealed class ExportDownload : IDisposable
{
    // Enough for a signature, and for white space before markup.
    private const int StartLength = 64;
    private const int MinStartLength = 4;

    private readonly Stack<IDisposable> _open = new();
    private readonly IntercomFile _file;
    private readonly Func<string, Exception?, IntercomJobException> _fail;
    private readonly IProgress<DownloadProgress>? _progress;
    private readonly CancellationToken _cancellation;

    private ExportDownload(
        IntercomFile file,
        Func<string, Exception?, IntercomJobException> fail,
        IProgress<DownloadProgress>? progress,
        CancellationToken cancellationToken)
    {
        (_file, _fail, _progress, _cancellation) = (file, fail, progress, cancellationToken);
        _open.Push(file);
    }

    /// <summary>The CSV files, to be read one after another.</summary>
    public IReadOnlyList<ExportFile> Files { get; private set; } = [];

    public static async Task<ExportDownload> OpenAsync(
        IntercomFile file,
        Func<string, Exception?, IntercomJobException> fail,
        IProgress<DownloadProgress>? progress,
        CancellationToken cancellationToken)
    {
        ExportDownload download = new(file, fail, progress, cancellationToken);
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
        if (MediaTypes.IsPage(_file.ContentType) || MediaTypes.IsDocument(_file.ContentType))
        {
            string contentType = MessageSanitizer.Sanitize(_file.ContentType!, MediaTypes.MaxLength);
            throw _fail($"the response is {contentType}, not the file of an export", null);
        }

        DownloadStream received = new(_file, _progress, _cancellation);
        _open.Push(received);
        byte[] start = await ReadStartAsync(received).ConfigureAwait(false);
        if (IsDocument(start))
        {
            throw _fail("the response begins like a web page or an error, not like the file of an export", null);
        }

        Files = true switch
        {
            _ when Begins(start, 0x1F, 0x8B) => [Only(GzipEndMarker.Decompress(start, received))],
            _ when Begins(start, (byte)'P', (byte)'K', 3, 4) || Begins(start, (byte)'P', (byte)'K', 5, 6) =>
                await OpenArchiveAsync(new FramedStream(start, received, [])).ConfigureAwait(false),
            _ => [Only(new FramedStream(start, received, []))],
        };
    }

    private static bool Begins(byte[] start, params byte[] signature) => start.Take(signature.Length).SequenceEqual(signature);

    // No column name begins like markup or a JSON object.
    private static bool IsDocument(byte[] start)
    {
        string text = Encoding.UTF8.GetString(start).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text.StartsWith("<!", StringComparison.Ordinal) || text.StartsWith("<?", StringComparison.Ordinal)
            || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("{\"", StringComparison.Ordinal);
    }

    private async Task<byte[]> ReadStartAsync(DownloadStream received)
    {
        byte[] start = new byte[StartLength];
        int length = 0;
        int read;
        do
        {
            read = await received.ReadAsync(start, length, start.Length - length, _cancellation).ConfigureAwait(false);
            length += read;
        }
        while (read > 0 && length < MinStartLength);

        return [.. start.Take(length)];
    }

    private ExportFile Only(Stream content) =>
        new(Name: null, () => new DecodedStream(content, length: null, checksum: null, Malformed, _cancellation));

    // The directory of an archive is at its end.
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
            ExportFile[] files = [.. archive.Entries
                .Select((entry, index) => (Entry: entry, Checksum: Checksum(received, entry, index)))
                .Where(file => IsCsv(file.Entry))
                .Select(file => new ExportFile(file.Entry.FullName, () => Open(file.Entry, file.Checksum)))];
            return files.Length > 0 || archive.Entries.Count == 0 ? files : throw _fail("its archive has no CSV file", null);
        }
        catch (InvalidDataException exception)
        {
            throw Malformed(exception);
        }
    }

#if NET
    private static uint? Checksum(FileStream archive, ZipArchiveEntry entry, int index)
    {
        _ = (archive, index);
        return entry.Crc32;
    }
#else
    private uint? Checksum(FileStream archive, ZipArchiveEntry entry, int index)
    {
        _ = entry;
        _checksums ??= ZipChecksums.Read(archive);
        return index < _checksums.Count ? _checksums[index] : null;
    }

    private IReadOnlyList<uint>? _checksums;
#endif

    private DecodedStream Open(ZipArchiveEntry entry, uint? checksum)
    {
        try
        {
            return new DecodedStream(entry.Open(), entry.Length, checksum, Malformed, _cancellation);
        }
        catch (InvalidDataException exception)
        {
            throw Malformed(exception);
        }
    }

    private static bool IsCsv(ZipArchiveEntry entry) => entry.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    private IntercomJobException Malformed(Exception exception) => _fail($"its file cannot be unpacked: {exception.Message}", exception);
}
