using System.Diagnostics.Metrics;

namespace Intercom.Redis;

/// <summary>The state of a queue as metrics, as it was requested last.</summary>
internal sealed class WebhookQueueMetrics : IDisposable
{
    private readonly Meter _meter = new(IntercomDiagnostics.Name);
    private readonly KeyValuePair<string, object?> _queue;
    private WebhookQueueState? _state;

    public WebhookQueueMetrics(string queue)
    {
        _queue = new KeyValuePair<string, object?>("intercom.webhooks.queue", queue);
        Observe("intercom.webhooks.queue.depth", "Notifications that are waiting or being handled.", state => state.Queued);
        Observe("intercom.webhooks.queue.in_progress", "Notifications that are being handled.", state => state.InProgress);
        Observe("intercom.webhooks.queue.delayed", "Notifications that are retried after a delay.", state => state.Delayed);
        Observe("intercom.webhooks.queue.dead_letters", "Notifications whose last attempt failed.", state => state.DeadLetters);
        _meter.CreateObservableGauge(
            "intercom.webhooks.queue.oldest_age",
            () => Measure(state => state.OldestAge?.TotalSeconds ?? 0),
            "s",
            "Age of the oldest notification in the queue.");
    }

    public void Update(WebhookQueueState state) => Volatile.Write(ref _state, state);

    public void Dispose() => _meter.Dispose();

    private void Observe(string name, string description, Func<WebhookQueueState, long?> select) =>
        _meter.CreateObservableGauge(name, () => Measure(state => select(state) ?? 0), "{notification}", description);

    private IEnumerable<Measurement<T>> Measure<T>(Func<WebhookQueueState, T> select)
        where T : struct =>
        Volatile.Read(ref _state) is { } state ? [new Measurement<T>(select(state), _queue)] : [];
}
