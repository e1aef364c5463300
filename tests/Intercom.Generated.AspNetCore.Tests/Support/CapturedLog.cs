using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Intercom.AspNetCore.Tests.Support;

/// <summary>Keeps the messages of an application.</summary>
internal sealed class CapturedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Message)> _messages = new();

    public IEnumerable<string> From(LogLevel level) =>
        _messages.Where(message => message.Level >= level).Select(message => message.Message);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _messages.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));

    public void Dispose()
    {
        // The messages are read after the application has ended.
    }
}
