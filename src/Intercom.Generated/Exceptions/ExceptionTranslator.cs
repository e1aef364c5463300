using System.Diagnostics;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;

namespace Intercom;

/// <summary>Translates failures of requests and responses into exceptions of this library, without the secret of the request.</summary>
internal sealed class ExceptionTranslator(string operation, TokenRedactor redactor, TimeSpan? timeout = null)
{
    // Timers use a coarser clock than the stopwatch.
    private static readonly TimeSpan TimerTolerance = TimeSpan.FromMilliseconds(50);

    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>The operation, for messages.</summary>
    public string Operation => operation;

    public async Task<T> ExecuteAsync<T>(Func<Task<T>> exchange, CancellationToken cancellationToken)
    {
        try
        {
            return await exchange().ConfigureAwait(false);
        }
        catch (IntercomSerializationException exception) when (redactor.IsIn(exception.ToString()))
        {
            throw exception.Without(redactor);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested && HasTimedOut)
        {
            throw new IntercomTimeoutException(operation, timeout!.Value, exception);
        }
        catch (OperationCanceledException exception)
            when (!cancellationToken.IsCancellationRequested && exception.InnerException is TimeoutException)
        {
            // A timeout of the handler, such as the one for connecting.
            throw new IntercomConnectionException(operation, exception.InnerException.Message, exception);
        }
        catch (Exception exception) when (exception is ObjectDisposedException or WebException && cancellationToken.IsCancellationRequested)
        {
            // Cancellation closes the response, also while it is being read.
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (Exception exception)
            when (exception is HttpRequestException or IOException or InvalidDataException or SocketException or WebException)
        {
            // A cancelled request can look like a lost connection. Handlers do not wrap every socket failure.
            cancellationToken.ThrowIfCancellationRequested();
            throw Failed(exception);
        }
    }

    // .NET Framework does not report that the timeout of the HttpClient was the reason.
    private bool HasTimedOut => timeout is { } limit && limit != Timeout.InfiniteTimeSpan && _watch.Elapsed + TimerTolerance >= limit;

    private IntercomConnectionException Failed(Exception exception)
    {
        HandlerRedirectException? redirect = Find<HandlerRedirectException>(exception);
        return new IntercomConnectionException(
            operation,
            redactor.Redact((redirect ?? exception).Message),
            redactor.IsIn(exception.ToString()) ? null : exception)
        {
            // The handler would do the same again.
            IsPermanent = redirect is not null,

            // The cause may be dropped.
            IsConnectFailure = ConnectFailure.IsIn(exception),
        };
    }

    private static T? Find<T>(Exception? exception)
        where T : Exception =>
        exception is null or T ? (T?)exception : Find<T>(exception.InnerException);
}
