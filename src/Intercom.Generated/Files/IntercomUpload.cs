using System.Net.Http.Headers;
using Newtonsoft.Json;

namespace Intercom;

/// <summary>
/// A file to upload: content, file name and media type. It is created from a stream, from bytes, or from a file on disk. Use an instance in
/// one request at a time.
/// </summary>
/// <remarks>
/// The stream is not disposed. When it can seek, each attempt reads it from its position at the creation of this instance; when it cannot,
/// the request is not retried.
/// </remarks>
[JsonObject(MemberSerialization.OptIn)]
public sealed class IntercomUpload
{
    private readonly Func<Stream> _open;
    private readonly bool _leavesOpen;

    /// <summary>Creates an upload from a stream.</summary>
    /// <param name="content">The stream, read from its current position to its end. It is not disposed.</param>
    /// <param name="fileName">The file name, such as <c>invoice.pdf</c>, without folders.</param>
    /// <param name="contentType">
    /// The media type, such as <c>application/pdf</c>; null for the one of the operation, or else <c>application/octet-stream</c>.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="content" /> or <paramref name="fileName" /> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The stream cannot be read, the name is empty or has folders, or the media type is malformed.
    /// </exception>
    public IntercomUpload(Stream content, string fileName, string? contentType = null)
        : this(fileName, contentType)
    {
        _ = content ?? throw new ArgumentNullException(nameof(content));
        if (!content.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(content));
        }

        CanRepeat = content.CanSeek;
        Length = content.CanSeek ? content.Length - content.Position : null;
        _leavesOpen = true;
        _open = Rewinding(content);
    }

    private IntercomUpload(string fileName, string? contentType, Func<Stream> open, long length)
        : this(fileName, contentType)
    {
        CanRepeat = true;
        Length = length;
        _open = open;
    }

    private IntercomUpload(string fileName, string? contentType)
    {
        FileName = ValidateName(fileName ?? throw new ArgumentNullException(nameof(fileName)));
        ContentType = contentType is null || MediaTypeHeaderValue.TryParse(contentType, out _)
            ? contentType
            : throw new ArgumentException($"'{contentType}' is not a media type, such as application/pdf.", nameof(contentType));
        _open = () => Stream.Null;
    }

    internal static readonly UploadFormat JsonFormat = new();

    /// <summary>The file name.</summary>
    public string FileName { get; }

    /// <summary>The media type; null for the one of the operation.</summary>
    public string? ContentType { get; }

    /// <summary>The size in bytes; null when unknown.</summary>
    public long? Length { get; }

    /// <summary>
    /// Indicates whether several attempts can read the content. True for bytes, for files, and for streams that can seek.
    /// </summary>
    public bool CanRepeat { get; }

    /// <summary>Creates an upload from bytes.</summary>
    /// <param name="content">The bytes. They are not copied.</param>
    /// <param name="fileName">The file name, without folders.</param>
    /// <param name="contentType">The media type; null for the one of the operation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="content" /> or <paramref name="fileName" /> is null.</exception>
    /// <exception cref="ArgumentException">The name is empty or has folders, or the media type is malformed.</exception>
    public static IntercomUpload FromBytes(byte[] content, string fileName, string? contentType = null) =>
        new(
            fileName,
            contentType,
            () => new MemoryStream(content, writable: false),
            (content ?? throw new ArgumentNullException(nameof(content))).Length);

    /// <summary>Creates an upload from a file on disk, which each attempt opens and closes.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="contentType">The media type; null for the one of the operation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path" /> is null.</exception>
    /// <exception cref="ArgumentException">The media type is malformed.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    public static IntercomUpload FromFile(string path, string? contentType = null)
    {
        FileInfo file = new(path ?? throw new ArgumentNullException(nameof(path)));
        return new IntercomUpload(file.Name, contentType, () => Open(file.FullName), file.Length);
    }

    /// <summary>Returns the file name and the media type.</summary>
    public override string ToString() => ContentType is null ? FileName : $"{FileName} ({ContentType})";

    /// <summary>Writes the content from its start.</summary>
    internal async Task CopyToAsync(Stream destination, CancellationToken cancellationToken)
    {
        Stream source = _open();
        try
        {
            await source.CopyToAsync(destination, TemporaryFile.BlockSize, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (!_leavesOpen)
            {
                source.Dispose();
            }
        }
    }

    private static Func<Stream> Rewinding(Stream content)
    {
        if (!content.CanSeek)
        {
            return () => content;
        }

        long start = content.Position;
        return () =>
        {
            content.Position = start;
            return content;
        };
    }

    private static FileStream Open(string path) =>
        new(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            TemporaryFile.BlockSize,
            FileOptions.Asynchronous | FileOptions.SequentialScan);

    private static string ValidateName(string fileName) =>
        string.IsNullOrWhiteSpace(fileName) || fileName.IndexOfAny(['/', '\\']) >= 0 || fileName.Any(char.IsControl)
            ? throw new ArgumentException(
                $"'{fileName}' is not a file name: it is empty, or has folders or control characters.",
                nameof(fileName))
            : fileName;
}
