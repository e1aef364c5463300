using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Intercom;

/// <summary>The log messages about requests.</summary>
internal sealed partial class CallLog(ILoggerFactory? factory)
{
    private readonly ILogger _logger = factory?.CreateLogger(IntercomDiagnostics.Name) ?? NullLogger.Instance;

    [LoggerMessage(
        1,
        LogLevel.Debug,
        "{Operation}: {Method} /{Path} completed with {Status} after {Attempts} attempts and {Milliseconds} ms")]
    public partial void Completed(string operation, string method, string path, int status, int attempts, double milliseconds);

    [LoggerMessage(
        2,
        LogLevel.Warning,
        "{Operation}: {Method} /{Path} failed with {Error} after {Attempts} attempts and {Milliseconds} ms")]
    public partial void Failed(string operation, string method, string path, string error, int attempts, double milliseconds);

    [LoggerMessage(3, LogLevel.Information, "{Operation}: attempt {Attempt} failed with {Error}, next one in {Milliseconds} ms")]
    public partial void Retrying(string operation, int attempt, string error, double milliseconds);

    [LoggerMessage(4, LogLevel.Debug, "{Operation}: waiting for a permit of the rate limiter")]
    public partial void Waiting(string operation);

    [LoggerMessage(5, LogLevel.Debug, "{Operation}: {Method} /{Path} was cancelled after {Attempts} attempts and {Milliseconds} ms")]
    public partial void Cancelled(string operation, string method, string path, int attempts, double milliseconds);
}
