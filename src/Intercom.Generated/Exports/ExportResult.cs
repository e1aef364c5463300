using System.Runtime.CompilerServices;

namespace Intercom;

/// <summary>
/// The result of an export: a file of CSV rows. Each method downloads it again, as long as Intercom keeps it. Compressed files and archives
/// are unpacked during the download.
/// </summary>
public sealed class ExportResult
{
    private readonly Func<CancellationToken, Task<IntercomFile>> _download;
    private int _maxRowLength = 16 * 1024 * 1024;

    /// <summary>Creates a result, for test doubles.</summary>
    /// <param name="jobId">The identifier of the job.</param>
    /// <param name="status">The final status of the job, such as <c>completed</c> or <c>no_data</c>.</param>
    /// <param name="download">Downloads the file.</param>
    /// <param name="expiresAt">The time until which the file is available; null when unknown.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ExportResult(string jobId, string status, Func<CancellationToken, Task<IntercomFile>> download, DateTimeOffset? expiresAt = null)
    {
        JobId = jobId ?? throw new ArgumentNullException(nameof(jobId));
        Status = status ?? throw new ArgumentNullException(nameof(status));
        _download = download ?? throw new ArgumentNullException(nameof(download));
        ExpiresAt = expiresAt;
    }

    /// <summary>The identifier of the job, by which the export can be resumed.</summary>
    public string JobId { get; }

    /// <summary>The final status of the job, such as <c>completed</c> or <c>no_data</c>.</summary>
    public string Status { get; }

    /// <summary>The time until which Intercom keeps the file; null when unknown.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>Indicates whether there is a file. When false, the export has no rows, and an empty file is written.</summary>
    public bool HasData => !JobState.IsEmpty(Status);

    /// <summary>
    /// Maximum length of a row of <see cref="ReadRowsAsync" />, in characters. A longer row causes an <see cref="IntercomJobException" />.
    /// Default: 16,777,216.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxRowLength
    {
        get => _maxRowLength;
        set => _maxRowLength = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "MaxRowLength must be positive.");
    }

    /// <summary>
    /// Saves the CSV to a file. It is written to a temporary file in the same folder, which replaces the file when it is complete. A file
    /// that exists is replaced, and an incomplete file never appears under its name.
    /// </summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <exception cref="ArgumentException">The path is empty or a folder. Nothing is sent.</exception>
    /// <exception cref="IntercomNotFoundException">Intercom no longer keeps the file.</exception>
    /// <exception cref="IntercomConnectionException">The connection was lost. The download can be retried.</exception>
    /// <exception cref="IntercomJobException">The file is malformed, incomplete, or an archive of several CSV files.</exception>
    /// <exception cref="IntercomException">The download failed for another reason.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public Task DownloadToAsync(string path, CancellationToken cancellationToken = default) =>
        DownloadToAsync(path, progress: null, cancellationToken);

    /// <summary>
    /// Saves the CSV to a file, and reports the progress. It is written to a temporary file in the same folder, which replaces the file
    /// when it is complete. A file that exists is replaced, and an incomplete file never appears under its name.
    /// </summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="progress">
    /// Receives the number of bytes after each block that arrives, as they are transferred; null for none.
    /// </param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <exception cref="ArgumentException">The path is empty or a folder. Nothing is sent.</exception>
    /// <exception cref="IntercomNotFoundException">Intercom no longer keeps the file.</exception>
    /// <exception cref="IntercomConnectionException">The connection was lost. The download can be retried.</exception>
    /// <exception cref="IntercomJobException">The file is malformed, incomplete, or an archive of several CSV files.</exception>
    /// <exception cref="IntercomException">The download failed for another reason.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public Task DownloadToAsync(string path, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken = default) =>
        AtomicFile.WriteAsync(path, file => DownloadToAsync(file, progress, cancellationToken));

    /// <summary>Copies the CSV to a stream as it arrives. After a failure, part of it may have been written.</summary>
    /// <param name="destination">The stream, which is left open.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <exception cref="ArgumentNullException"><paramref name="destination" /> is null.</exception>
    /// <exception cref="IntercomNotFoundException">Intercom no longer keeps the file.</exception>
    /// <exception cref="IntercomConnectionException">The connection was lost. The download can be retried.</exception>
    /// <exception cref="IntercomJobException">The file is malformed, incomplete, or an archive of several CSV files.</exception>
    /// <exception cref="IntercomException">The download failed for another reason.</exception>
    public Task DownloadToAsync(Stream destination, CancellationToken cancellationToken = default) =>
        DownloadToAsync(destination, progress: null, cancellationToken);

    /// <summary>
    /// Copies the CSV to a stream as it arrives, and reports the progress. After a failure, part of it may have been written.
    /// </summary>
    /// <param name="destination">The stream, which is left open.</param>
    /// <param name="progress">
    /// Receives the number of bytes after each block that arrives, as they are transferred; null for none.
    /// </param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <exception cref="ArgumentNullException"><paramref name="destination" /> is null.</exception>
    /// <exception cref="IntercomNotFoundException">Intercom no longer keeps the file.</exception>
    /// <exception cref="IntercomConnectionException">The connection was lost. The download can be retried.</exception>
    /// <exception cref="IntercomJobException">The file is malformed, incomplete, or an archive of several CSV files.</exception>
    /// <exception cref="IntercomException">The download failed for another reason.</exception>
    public Task DownloadToAsync(Stream destination, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken = default) =>
        CopyAsync(destination ?? throw new ArgumentNullException(nameof(destination)), progress, cancellationToken);

    /// <summary>
    /// Reads the rows as they arrive, one at a time, so that memory does not grow with their number. The files of an archive are read one
    /// after another, from a temporary file. Ending the enumeration early closes the connection.
    /// </summary>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <exception cref="IntercomNotFoundException">Intercom no longer keeps the file.</exception>
    /// <exception cref="IntercomConnectionException">
    /// The connection was lost. The download can be retried, and starts with the first row.
    /// </exception>
    /// <exception cref="IntercomJobException">The file is malformed or incomplete.</exception>
    /// <exception cref="IntercomException">The download failed for another reason.</exception>
    public async IAsyncEnumerable<ExportRow> ReadRowsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (!HasData)
        {
            yield break;
        }

        using ExportDownload download = await OpenAsync(progress: null, cancellationToken).ConfigureAwait(false);
        foreach (ExportFile file in download.Files)
        {
            using CsvRowReader rows = new(file, MaxRowLength, Fail);
            while (await rows.ReadAsync().ConfigureAwait(false) is { } row)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return row;
            }
        }
    }

    /// <summary>Returns the identifier and the status of the job.</summary>
    public override string ToString() => MessageSanitizer.Sanitize($"Export {JobId}, {Status}");

    private async Task CopyAsync(Stream destination, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        if (!HasData)
        {
            return;
        }

        using ExportDownload download = await OpenAsync(progress, cancellationToken).ConfigureAwait(false);
        if (download.Files.Count > 1)
        {
            throw Fail(
                $"its archive has {download.Files.Count} CSV files; read their rows, or save the archive itself",
                innerException: null);
        }

        foreach (ExportFile file in download.Files)
        {
            await CopyAsync(file, destination, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task CopyAsync(ExportFile file, Stream destination, CancellationToken cancellationToken)
    {
        using Stream content = file.Open();
        CsvQuotes quotes = new();
        byte[] block = new byte[TemporaryFile.BlockSize];
        int read;
        while ((read = await content.ReadAsync(block, 0, block.Length, cancellationToken).ConfigureAwait(false)) > 0)
        {
            quotes.Append(block, 0, read);
            await destination.WriteAsync(block, 0, read, cancellationToken).ConfigureAwait(false);
        }

        if (quotes.IsOpen)
        {
            throw Fail("its CSV ends within a quoted field, so it is incomplete", innerException: null);
        }
    }

    private async Task<ExportDownload> OpenAsync(IProgress<DownloadProgress>? progress, CancellationToken cancellationToken) =>
        await ExportDownload.OpenAsync(
            await _download(cancellationToken).ConfigureAwait(false),
            Fail,
            progress,
            cancellationToken).ConfigureAwait(false);

    private IntercomJobException Fail(string reason, Exception? innerException) => new(JobId, Status, reason, innerException);
}
