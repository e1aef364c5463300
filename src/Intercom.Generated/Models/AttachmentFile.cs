namespace Intercom;

public partial class AttachmentFile
{
    /// <summary>Creates an attachment from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="contentType">The media type; null for the one of the file extension.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The attachment, with the file name and the Base64 content.</returns>
    /// <exception cref="ArgumentException"><paramref name="path" /> is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<AttachmentFile> FromFileAsync(
        string path,
        string? contentType = null,
        CancellationToken cancellationToken = default)
    {
        Require(path, nameof(path));
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, AttachmentContent.BufferSize, useAsync: true);
        return await FromStreamAsync(file, Path.GetFileName(path), contentType, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Creates an attachment from a stream, read from its current position to its end.</summary>
    /// <param name="content">The stream, which is left open.</param>
    /// <param name="name">The file name that is shown to the reader.</param>
    /// <param name="contentType">The media type; null for the one of the extension of <paramref name="name" />.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The attachment, with the Base64 content.</returns>
    /// <exception cref="ArgumentException">An argument is empty.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static async Task<AttachmentFile> FromStreamAsync(
        Stream content,
        string name,
        string? contentType = null,
        CancellationToken cancellationToken = default)
    {
        Require(name, nameof(name));
        string data = await AttachmentContent.ReadAsync(
            content ?? throw new ArgumentNullException(nameof(content)),
            cancellationToken).ConfigureAwait(false);
        return new AttachmentFile { Name = name, ContentType = contentType ?? AttachmentContent.TypeOf(name), Data = data };
    }

    private static void Require(string value, string argument)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"{argument} is empty.", argument);
        }
    }
}
