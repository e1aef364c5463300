using System.Net;
using System.Net.Http;

namespace Intercom;

/// <summary>
/// A file as it comes over the network. A connection that breaks is an <see cref="IntercomConnectionException" />, and every read ends with the token that was
/// given at the start: not all that reads a stream has a token to give.
/// </summary>
internal sealed class ArrivingStream : ForwardStream
{
    private readonly IntercomFile _file;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _closing;

    public ArrivingStream(IntercomFile file, CancellationToken cancellationToken)
    {
        _file = file;
        _cancellation = cancellationToken;

        // The streams of .NET Framework look at the token before they read, not while they wait.
        _closing = cancellationToken.Register(static state => ((IntercomFile)state!).Dispose(), file);
    }

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        try
        {
            int read = await _file.Content.ReadAsync(buffer, offset, count, _cancellation).ConfigureAwait(false);

            // What was closed by cancelling can look like a file that ended.
            _cancellation.ThrowIfCancellationRequested();
            return read;
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or WebException or InvalidDataException or ObjectDisposedException)
        {
            _cancellation.ThrowIfCancellationRequested();
            throw new IntercomConnectionException(_file.Operation, exception.Message, exception) { Attempts = 1, IsSafeToResend = true };
        }
    }

    protected override void Dispose(bool disposing)
    {
        _closing.Dispose();
        base.Dispose(disposing);
    }
}
