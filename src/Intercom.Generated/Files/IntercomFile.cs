using System.Net.Http;
using System.Net.Http.Headers;

namespace Intercom;

/// <summary>A file that Intercom answers with, read as it arrives. Dispose of it to close the connection.</summary>
public sealed class IntercomFile : IDisposable
{
    private readonly HttpResponseMessage? _response;

    /// <summary>Makes a file of a stream, as test doubles answer it.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="contentType">The media type; null for none.</param>
    /// <param name="fileName">The name; null for none.</param>
    /// <param name="length">The size in bytes; null when it is not known.</param>
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

    /// <summary>The bytes as they come; can be read once. Reading them here has no time limit but the token given to each read.</summary>
    public Stream Content { get; }

    /// <summary>The media type, such as <c>audio/wav</c>; null when the answer does not say.</summary>
    public string? ContentType { get; }

    /// <summary>The size in bytes; null when the answer does not say, or is compressed.</summary>
    public long? Length { get; }

    /// <summary>The name that the answer suggests; null when it suggests none. Never use it as a path unchecked.</summary>
    public string? FileName { get; }

    internal ExceptionTranslator Translator { get; } = new("Download", new TokenRedactor());

    /// <summary>How long nothing may come before the download is given up.</summary>
    internal TimeSpan MaxPause { get; } = Timeout.InfiniteTimeSpan;

    /// <summary>
    /// Writes the bytes to a file. They are written under another name beside it, which is moved when they are complete, so that no half file is ever left there. A file of that name
    /// is replaced.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="ArgumentException">The path is missing or a folder.</exception>
    /// <exception cref="IntercomConnectionException">The connection broke.</exception>
    /// <exception cref="IntercomTimeoutException">Nothing more came for as long as the call may take.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public Task SaveToAsync(string path, CancellationToken cancellationToken = default) =>
        AtomicFile.WriteAsync(path, file => SaveToAsync(file, cancellationToken));

    /// <summary>Writes the bytes to a stream as they arrive. When that fails, a part of them may be written.</summary>
    /// <param name="destination">The stream; left open.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="ArgumentNullException"><paramref name="destination" /> is null.</exception>
    /// <exception cref="IntercomConnectionException">The connection broke.</exception>
    /// <exception cref="IntercomTimeoutException">Nothing more came for as long as the call may take.</exception>
    public Task SaveToAsync(Stream destination, CancellationToken cancellationToken = default) =>
        CopyAsync(destination ?? throw new ArgumentNullException(nameof(destination)), cancellationToken);

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        Content.Dispose();
        _response?.Dispose();
    }

    private async Task CopyAsync(Stream destination, CancellationToken cancellationToken)
    {
        using DownloadStream content = new(this, cancellationToken);
        await content.CopyToAsync(destination, TemporaryFile.BlockSize, cancellationToken).ConfigureAwait(false);
    }

    private static string? Name(ContentDispositionHeaderValue? disposition) =>
        (disposition?.FileNameStar ?? disposition?.FileName)?.Trim('"');
}
