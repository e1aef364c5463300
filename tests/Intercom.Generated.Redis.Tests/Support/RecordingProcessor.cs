using System.Collections.Concurrent;

namespace Intercom.Redis.Tests.Support;

/// <summary>A processor that records the notifications that it gets, and responds as a test wants it to.</summary>
internal sealed class RecordingProcessor(Func<WebhookMessage, CancellationToken, Task<WebhookOutcome>> process, int maxConcurrency = 4)
    : IWebhookProcessor
{
    private readonly ConcurrentQueue<string> _processed = new();
    private readonly ConcurrentQueue<(string Id, WebhookOutcomeKind Kind)> _reported = new();

    public int MaxConcurrency => maxConcurrency;

    /// <summary>The identifiers of notifications, with the number of the attempt.</summary>
    public IReadOnlyList<string> Processed => [.. _processed];

    public IReadOnlyList<(string Id, WebhookOutcomeKind Kind)> Reported => [.. _reported];

    public static RecordingProcessor Completing() => new((_, _) => Task.FromResult(WebhookOutcome.Completed));

    /// <summary>Creates a processor whose handlers end when they are cancelled.</summary>
    public static RecordingProcessor Hanging() => new((_, cancellationToken) => HangAsync(cancellationToken));

    /// <summary>Handles a notification until it is cancelled.</summary>
    public static async Task<WebhookOutcome> HangAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException exception)
        {
            return WebhookOutcome.Interrupted(exception);
        }

        return WebhookOutcome.Completed;
    }

    public Task<WebhookOutcome> ProcessAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        _processed.Enqueue($"{message.Notification.Id}/{message.Attempt}");
        return process(message, cancellationToken);
    }

    public Task ReportAsync(WebhookMessage message, WebhookOutcome outcome)
    {
        _reported.Enqueue((message.Notification.Id!, outcome.Kind));
        return Task.CompletedTask;
    }
}
