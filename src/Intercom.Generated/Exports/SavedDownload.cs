using System.Text;

namespace Intercom;

/// <summary>Saves the responses of download operations.</summary>
internal static class SavedDownload
{
    /// <summary>Writes a download to a file, which appears when it is complete.</summary>
    public static Task ToFileAsync(string path, Func<Stream, Task> write) => AtomicFile.WriteAsync(path, write);

    /// <summary>Copies a downloaded file to a stream as it arrives.</summary>
    public static Task ToStreamAsync<TClient>(
        TClient client,
        Stream destination,
        Func<TClient, Task<IntercomFile>> download,
        CancellationToken cancellationToken) =>
        CopyFileAsync(client, destination ?? throw new ArgumentNullException(nameof(destination)), download, cancellationToken);

    /// <summary>Writes text to a stream, in UTF-8; writes nothing when there is no text.</summary>
    public static Task<bool> ToStreamAsync<TClient>(
        TClient client,
        Stream destination,
        Func<TClient, Task<string?>> get,
        CancellationToken cancellationToken) =>
        WriteTextAsync(client, destination ?? throw new ArgumentNullException(nameof(destination)), get, cancellationToken);

    /// <summary>Writes text to a file, in UTF-8; writes no file when there is no text.</summary>
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
