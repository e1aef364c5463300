namespace Intercom;

/// <summary>
/// A file that is read from the network. A lost connection causes an <see cref="IntercomConnectionException" />, a stalled one an
/// <see cref="IntercomTimeoutException" />. Every read observes the cancellation token of the download, since some callers cannot pass one.
/// </summary>
internal sealed class DownloadStream : ForwardStream
{
    private readonly IntercomFile _file;
    private readonly IProgress<DownloadProgress>? _progress;
    private readonly CancellationToken _cancellation;
    private long _received;

    public DownloadStream(IntercomFile file, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        _file = file;
        _progress = progress;
        _cancellation = cancellationToken;
    }

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        int read = await ReadBlockAsync(buffer, offset, count).ConfigureAwait(false);
        _received += read;
        if (read > 0)
        {
            _progress?.Report(new DownloadProgress(_received, _file.Length));
        }

        return read;
    }

    private async Task<int> ReadBlockAsync(byte[] buffer, int offset, int count)
    {
        using CancellationTokenSource stall = CancellationTokenSource.CreateLinkedTokenSource(_cancellation);

        // The streams of .NET Framework check the token before they read, not while they wait.
        using CancellationTokenRegistration closing = stall.Token.Register(static state => ((IntercomFile)state!).Dispose(), _file);
        stall.CancelAfter(_file.MaxPause);
        try
        {
            return await _file.Translator.ExecuteAsync(
                () => ReadContentAsync(buffer, offset, count, stall.Token),
                stall.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            _cancellation.ThrowIfCancellationRequested();
            throw new IntercomTimeoutException(_file.Translator.Operation, _file.MaxPause, exception) { Attempts = 1, IsRetryable = true };
        }
        catch (IntercomException exception)
        {
            exception.Attempts = 1;
            exception.IsRetryable = true;
            throw;
        }
    }

    private async Task<int> ReadContentAsync(byte[] buffer, int offset, int count, CancellationToken stalled)
    {
        try
        {
            int read = await _file.Content.ReadAsync(buffer, offset, count, stalled).ConfigureAwait(false);

            // A closed stream can look like the end of the file.
            stalled.ThrowIfCancellationRequested();
            return read;
        }
        catch (Exception exception)
            when (exception is ObjectDisposedException or OperationCanceledException && !stalled.IsCancellationRequested)
        {
            // Closed by the server or by the application.
            throw new IOException(exception.Message, exception);
        }
    }
}
