using System.Text;

namespace Intercom;

/// <summary>Saves what a download operation returns.</summary>
internal static class SavedDownload
{
    /// <summary>Writes a download to a file, which exists when it is complete and not before.</summary>
    public static Task ToFileAsync(string path, Func<Stream, Task> write) => AtomicFile.WriteAsync(path, write);

    /// <summary>Copies the file that a client downloads to a stream as it arrives.</summary>
    public static Task ToStreamAsync<TClient>(TClient client, Stream destination, Func<TClient, Task<IntercomFile>> download, CancellationToken cancellationToken) =>
        CopyFileAsync(client, destination ?? throw new ArgumentNullException(nameof(destination)), download, cancellationToken);

    /// <summary>Writes the text that a client gets to a stream, in UTF-8.</summary>
    public static Task ToStreamAsync<TClient>(TClient client, Stream destination, Func<TClient, Task<string>> get, CancellationToken cancellationToken) =>
        WriteTextAsync(client, destination ?? throw new ArgumentNullException(nameof(destination)), get, cancellationToken);

    private static async Task CopyFileAsync<TClient>(TClient client, Stream destination, Func<TClient, Task<IntercomFile>> download, CancellationToken cancellationToken)
    {
        using IntercomFile file = await download(client).ConfigureAwait(false);
        await file.SaveToAsync(destination, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteTextAsync<TClient>(TClient client, Stream destination, Func<TClient, Task<string>> get, CancellationToken cancellationToken)
    {
        byte[] text = Encoding.UTF8.GetBytes(await get(client).ConfigureAwait(false));
        await destination.WriteAsync(text, 0, text.Length, cancellationToken).ConfigureAwait(false);
    }
}
