using System.Text;

namespace Intercom;

/// <summary>Saves what a download operation returns.</summary>
internal static class SavedDownload
{
    /// <summary>Writes a download to a file, which exists when it is complete and not before.</summary>
    public static Task ToFileAsync(string path, Func<Stream, Task> write) => AtomicFile.WriteAsync(path, write);

    /// <summary>Copies the file that a client downloads to a stream as it arrives.</summary>
    public static Task ToStreamAsync<TClient>(
        TClient client,
        Stream destination,
        Func<TClient, Task<IntercomFile>> download,
        CancellationToken cancellationToken) =>
        CopyFileAsync(client, destination ?? throw new ArgumentNullException(nameof(destination)), download, cancellationToken);

    /// <summary>Writes the text that a client gets to a stream, in UTF-8; writes nothing where there is no text.</summary>
    public static Task<bool> ToStreamAsync<TClient>(
        TClient client,
        Stream destination,
        Func<TClient, Task<string?>> get,
        CancellationToken cancellationToken) =>
        WriteTextAsync(client, destination ?? throw new ArgumentNullException(nameof(destination)), get, cancellationToken);

    /// <summary>Writes the text that a client gets to a file, in UTF-8; writes no file where there is no text.</summary>
    public static async Task<bool> ToFileAsync<TClient>(
        TClient client,
        string path,
        Func<TClient, Task<string?>> get,
        CancellationToken cancellationToken)
    {
        string target = AtomicFile.Validate(path);
        string? text = await get(client).ConfigureAwait(false);
        if (text is not null)
        {
            await AtomicFile.WriteAsync(target, file => WriteAsync(file, text, cancellationToken)).ConfigureAwait(false);
        }

        return text is not null;
    }

    private static async Task CopyFileAsync<TClient>(
        TClient client,
        Stream destination,
        Func<TClient, Task<IntercomFile>> download,
        CancellationToken cancellationToken)
    {
        using IntercomFile file = await download(client).ConfigureAwait(false);
        await file.SaveToAsync(destination, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<bool> WriteTextAsync<TClient>(
        TClient client,
        Stream destination,
        Func<TClient, Task<string?>> get,
        CancellationToken cancellationToken)
    {
        string? text = await get(client).ConfigureAwait(false);
        if (text is not null)
        {
            await WriteAsync(destination, text, cancellationToken).ConfigureAwait(false);
        }

        return text is not null;
    }

    private static Task WriteAsync(Stream destination, string text, CancellationToken cancellationToken)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return destination.WriteAsync(bytes, 0, bytes.Length, cancellationToken);
    }
}
