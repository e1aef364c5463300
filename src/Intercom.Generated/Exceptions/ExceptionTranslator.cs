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
        catch (Exception exception)
        {
            ThrowTranslated(exception, cancellationToken);
            throw;
        }
    }

    /// <summary>Throws the exception for the caller, unless it is the same one.</summary>
    /// <param name="exception">The failure.</param>
    /// <param name="cancellationToken">The token that ends the request.</param>
    public void ThrowTranslated(Exception exception, CancellationToken cancellationToken)
    {
        if (Translate(exception, cancellationToken) is { } translated)
        {
            throw translated;
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

    // Null for the same exception.
    private Exception? Translate(Exception exception, CancellationToken cancellationToken)
    {
        bool isCancelled = cancellationToken.IsCancellationRequested;
        return exception switch
        {
            IntercomSerializationException unreadable => redactor.IsIn(unreadable.ToString()) ? unreadable.Without(redactor) : null,
            OperationCanceledException cancelled when !isCancelled && HasTimedOut =>
                new IntercomTimeoutException(operation, timeout!.Value, cancelled),

            // A timeout of the handler, such as the one for connecting.
            OperationCanceledException { InnerException: TimeoutException cause } when !isCancelled =>
                new IntercomConnectionException(operation, cause.Message, exception),

            // Cancellation closes the response, also while it is being read.
            ObjectDisposedException or WebException when isCancelled =>
                new OperationCanceledException(exception.Message, exception, cancellationToken),

            // A cancelled request can look like a lost connection. Handlers do not wrap every socket failure.
            HttpRequestException or IOException or InvalidDataException or SocketException or WebException => isCancelled
                ? new OperationCanceledException(cancellationToken)
                : Failed(exception),
            _ => null,
        };
    }

    private static T? Find<T>(Exception? exception)
        where T : Exception =>
        exception is null or T ? (T?)exception : Find<T>(exception.InnerException);
}
