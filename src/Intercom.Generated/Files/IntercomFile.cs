using System.Net.Http;
using System.Net.Http.Headers;

namespace Intercom;

/// <summary>A downloaded file, read as it arrives. Dispose it to close the connection.</summary>
public sealed class IntercomFile : IDisposable
{
    private readonly HttpResponseMessage? _response;

    /// <summary>Creates a file from a stream, for test doubles to return.</summary>
    /// <param name="content">The content.</param>
    /// <param name="contentType">The media type; null for none.</param>
    /// <param name="fileName">The file name; null for none.</param>
    /// <param name="length">The size in bytes; null when unknown.</param>
    public IntercomFile(Stream content, string? contentType = null, string? fileName = null, long? length = null)
    {
        Content = content ?? throw new ArgumentNullException(nameof(content));
        ContentType = contentType;
        FileName = fileName;
        Length = length;
    }

    internal IntercomFile(ExceptionTranslator translator, HttpResponseMessage response, Stream content, TimeSpan maxPause)
    {
        Translator = translator;
        MaxPause = maxPause;
        _response = response;
        Content = content;
        if (response.Content?.Headers is { } headers)
        {
            ContentType = MediaTypes.Of(response.Content);
            FileName = Name(headers.ContentDisposition);
            Length = headers.ContentEncoding.Count == 0 ? headers.ContentLength : null;
        }
    }

    /// <summary>
    /// The content as it arrives. It can be read once. Reads from this stream have no timeout; pass a cancellation token to each of them.
    /// </summary>
    public Stream Content { get; }

    /// <summary>The media type, such as <c>audio/wav</c>; null when the response has none.</summary>
    public string? ContentType { get; }

    /// <summary>The size in bytes; null when the response does not contain it, or is compressed.</summary>
    public long? Length { get; }

    /// <summary>The file name that the response suggests; null for none. Do not use it as a path without validation.</summary>
    public string? FileName { get; }

    internal ExceptionTranslator Translator { get; } = new("Download", new TokenRedactor());

    /// <summary>Maximum pause in which no data arrives, after which the download fails.</summary>
    internal TimeSpan MaxPause { get; } = Timeout.InfiniteTimeSpan;

    /// <summary>
    /// Saves the content to a file. It is written to a temporary file in the same folder, which replaces the file when it is complete. A
    /// file that exists is replaced, and an incomplete file never appears under its name.
    /// </summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <exception cref="ArgumentException">The path is empty or a folder.</exception>
    /// <exception cref="IntercomConnectionException">The connection was lost.</exception>
    /// <exception cref="IntercomTimeoutException">No data arrived within the timeout of the request.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public Task SaveToAsync(string path, CancellationToken cancellationToken = default) =>
        SaveToAsync(path, progress: null, cancellationToken);

    /// <summary>
    /// Saves the content to a file, and reports the progress. It is written to a temporary file in the same folder, which replaces the file
    /// when it is complete. A file that exists is replaced, and an incomplete file never appears under its name.
    /// </summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="progress">Receives the number of bytes after each block that arrives; null for none.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <exception cref="ArgumentException">The path is empty or a folder.</exception>
    /// <exception cref="IntercomConnectionException">The connection was lost.</exception>
    /// <exception cref="IntercomTimeoutException">No data arrived within the timeout of the request.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public Task SaveToAsync(string path, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken = default) =>
        AtomicFile.WriteAsync(path, file => SaveToAsync(file, progress, cancellationToken));

    /// <summary>Copies the content to a stream as it arrives. After a failure, part of the content may have been written.</summary>
    /// <param name="destination">The stream, which is left open.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <exception cref="ArgumentNullException"><paramref name="destination" /> is null.</exception>
    /// <exception cref="IntercomConnectionException">The connection was lost.</exception>
    /// <exception cref="IntercomTimeoutException">No data arrived within the timeout of the request.</exception>
    public Task SaveToAsync(Stream destination, CancellationToken cancellationToken = default) =>
        SaveToAsync(destination, progress: null, cancellationToken);

    /// <summary>
    /// Copies the content to a stream as it arrives, and reports the progress. After a failure, part of the content may have been written.
    /// </summary>
    /// <param name="destination">The stream, which is left open.</param>
    /// <param name="progress">Receives the number of bytes after each block that arrives; null for none.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <exception cref="ArgumentNullException"><paramref name="destination" /> is null.</exception>
    /// <exception cref="IntercomConnectionException">The connection was lost.</exception>
    /// <exception cref="IntercomTimeoutException">No data arrived within the timeout of the request.</exception>
    public Task SaveToAsync(Stream destination, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken = default) =>
        CopyAsync(destination ?? throw new ArgumentNullException(nameof(destination)), progress, cancellationToken);

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        Content.Dispose();
        _response?.Dispose();
    }

    private async Task CopyAsync(Stream destination, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        using DownloadStream content = new(this, progress, cancellationToken);
        await content.CopyToAsync(destination, TemporaryFile.BlockSize, cancellationToken).ConfigureAwait(false);
    }

    private static string? Name(ContentDispositionHeaderValue? disposition) =>
        (disposition?.FileNameStar ?? disposition?.FileName)?.Trim('"');
}
