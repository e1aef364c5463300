namespace Intercom;

public partial class AttachmentFile
{
    /// <summary>Reads a file, to be attached to a reply.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="contentType">Media type of the file; null for the one of its extension.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>The attachment, with the name of the file and its content in Base64.</returns>
    /// <exception cref="ArgumentException"><paramref name="path" /> is missing.</exception>
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

    /// <summary>Reads a stream from its position to its end, to be attached to a reply.</summary>
    /// <param name="content">The stream; left open.</param>
    /// <param name="name">File name shown to the reader.</param>
    /// <param name="contentType">Media type of the content; null for the one of the extension of <paramref name="name" />.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>The attachment, with its content in Base64.</returns>
    /// <exception cref="ArgumentException">An argument is missing.</exception>
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
            throw new ArgumentException($"{argument} is missing.", argument);
        }
    }
}
