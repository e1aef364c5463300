using System.Net;
using System.Net.Http;

namespace Intercom;

/// <summary>
/// A file as it comes over the network. A connection that breaks is an <see cref="IntercomConnectionException" />, one over which nothing comes any more an
/// <see cref="IntercomTimeoutException" />, and every read ends with the token that was given at the start: not all that reads a stream has a token to give.
/// </summary>
internal sealed class DownloadStream : ForwardStream
{
    private readonly IntercomFile _file;
    private readonly CancellationToken _cancellation;

    public DownloadStream(IntercomFile file, CancellationToken cancellationToken)
    {
        _file = file;
        _cancellation = cancellationToken;
    }

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        using CancellationTokenSource stall = CancellationTokenSource.CreateLinkedTokenSource(_cancellation);

        // The streams of .NET Framework look at the token before they read, not while they wait.
        using CancellationTokenRegistration closing = stall.Token.Register(static state => ((IntercomFile)state!).Dispose(), _file);
        stall.CancelAfter(_file.MaxPause);
        try
        {
            int read = await _file.Content.ReadAsync(buffer, offset, count, stall.Token).ConfigureAwait(false);

            // What was closed can look like a file that ended.
            stall.Token.ThrowIfCancellationRequested();
            return read;
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or WebException or InvalidDataException or ObjectDisposedException or OperationCanceledException)
        {
            _cancellation.ThrowIfCancellationRequested();
            throw stall.IsCancellationRequested
                ? new IntercomTimeoutException(_file.Operation, _file.MaxPause, exception) { Attempts = 1, IsRetryable = true }
                : new IntercomConnectionException(_file.Operation, exception.Message, exception) { Attempts = 1, IsRetryable = true };
        }
    }
}
