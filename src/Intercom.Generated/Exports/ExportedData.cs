using System.Runtime.CompilerServices;

namespace Intercom;

/// <summary>
/// What an export has made: rows of CSV, downloaded anew by each call as long as Intercom keeps them. Files that are compressed or in an archive are
/// unpacked on the way.
/// </summary>
public sealed class ExportedData
{
    private readonly Func<CancellationToken, Task<IntercomFile>> _download;
    private int _maxRowLength = 16 * 1024 * 1024;

    /// <summary>Makes exported data, as test doubles give it.</summary>
    /// <param name="jobId">Identifier of the job.</param>
    /// <param name="status">The state in which the job ended, such as <c>completed</c> or <c>no_data</c>.</param>
    /// <param name="download">Begins to download the file.</param>
    /// <param name="expiresAt">When the file stops being available; null when that is not known.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ExportedData(string jobId, string status, Func<CancellationToken, Task<IntercomFile>> download, DateTimeOffset? expiresAt = null)
    {
        JobId = jobId ?? throw new ArgumentNullException(nameof(jobId));
        Status = status ?? throw new ArgumentNullException(nameof(status));
        _download = download ?? throw new ArgumentNullException(nameof(download));
        ExpiresAt = expiresAt;
    }

    /// <summary>Identifier of the job, by which the data can be found again.</summary>
    public string JobId { get; }

    /// <summary>The state in which the job ended, in the words of the API: <c>completed</c>, <c>complete</c> or <c>no_data</c>.</summary>
    public string Status { get; }

    /// <summary>When Intercom stops keeping the file; null when it does not say.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>Whether there is a file. False when nothing fell into the period: then there are no rows, and what is written is empty.</summary>
    public bool HasData => !string.Equals(Status, JobState.NoData, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Maximum length of a row of <see cref="ReadRowsAsync" />, in characters. A longer row is an <see cref="IntercomJobException" />. Default: 16,777,216.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxRowLength
    {
        get => _maxRowLength;
        set => _maxRowLength = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "MaxRowLength must be positive.");
    }

    /// <summary>
    /// Writes the CSV to a file. It is written under another name beside it and moved when it is whole, so that no half of it is ever left there. A file of that name is replaced.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="ArgumentException">The path is missing or a folder. Nothing is sent.</exception>
    /// <exception cref="IntercomNotFoundException">Intercom no longer keeps the file.</exception>
    /// <exception cref="IntercomConnectionException">The connection broke. The call can be made again.</exception>
    /// <exception cref="IntercomJobException">The file is malformed, cut short, or an archive of several CSV files.</exception>
    /// <exception cref="IntercomException">The download failed for another reason.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public Task DownloadToAsync(string path, CancellationToken cancellationToken = default) =>
        AtomicFile.WriteAsync(path, file => DownloadToAsync(file, cancellationToken));

    /// <summary>Writes the CSV to a stream as it arrives. When that fails, a part of it may be written.</summary>
    /// <param name="destination">The stream; left open.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="ArgumentNullException"><paramref name="destination" /> is null.</exception>
    /// <exception cref="IntercomNotFoundException">Intercom no longer keeps the file.</exception>
    /// <exception cref="IntercomConnectionException">The connection broke. The call can be made again.</exception>
    /// <exception cref="IntercomJobException">The file is malformed, cut short, or an archive of several CSV files.</exception>
    /// <exception cref="IntercomException">The download failed for another reason.</exception>
    public Task DownloadToAsync(Stream destination, CancellationToken cancellationToken = default) =>
        CopyAsync(destination ?? throw new ArgumentNullException(nameof(destination)), cancellationToken);

    /// <summary>
    /// Reads the rows as they arrive, one at a time, so that memory does not grow with their number. The files of an archive are read one after another,
    /// from a temporary file. Ending the loop early closes the connection.
    /// </summary>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="IntercomNotFoundException">Intercom no longer keeps the file.</exception>
    /// <exception cref="IntercomConnectionException">The connection broke. The call can be made again, and begins with the first row.</exception>
    /// <exception cref="IntercomJobException">The file is malformed or cut short.</exception>
    /// <exception cref="IntercomException">The download failed for another reason.</exception>
    public async IAsyncEnumerable<ExportRow> ReadRowsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (!HasData)
        {
            yield break;
        }

        using ExportDownload download = await OpenAsync(cancellationToken).ConfigureAwait(false);
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

    /// <summary>The job and its state.</summary>
    public override string ToString() => $"Export {JobId}, {Status}";

    private async Task CopyAsync(Stream destination, CancellationToken cancellationToken)
    {
        if (!HasData)
        {
            return;
        }

        using ExportDownload download = await OpenAsync(cancellationToken).ConfigureAwait(false);
        if (download.Files.Count > 1)
        {
            throw Fail($"its archive has {download.Files.Count} CSV files; read their rows, or save the archive as it comes", innerException: null);
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
            throw Fail("its CSV ends within a quoted field, so a part of it is missing", innerException: null);
        }
    }

    private async Task<ExportDownload> OpenAsync(CancellationToken cancellationToken) =>
        await ExportDownload.OpenAsync(await _download(cancellationToken).ConfigureAwait(false), Fail, cancellationToken).ConfigureAwait(false);

    private IntercomJobException Fail(string reason, Exception? innerException) => new(JobId, Status, reason, innerException);
}
