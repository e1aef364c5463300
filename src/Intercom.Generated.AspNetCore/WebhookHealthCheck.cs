using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Intercom.AspNetCore;

/// <summary>
/// Reports the queue: degraded when it is 80% full or a shared queue has dead letters, unhealthy when it is full or does not respond.
/// </summary>
internal sealed class WebhookHealthCheck(IntercomWebhookStatus status, IWebhookQueue queue) : IHealthCheck
{
    private const double DegradedFrom = 0.8;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        Dictionary<string, object> data = new(StringComparer.Ordinal)
        {
            ["received"] = status.Received,
            ["handled"] = status.Handled,
            ["failed"] = status.Failed,
            ["retried"] = status.Retried,
            ["duplicates"] = status.Duplicates,
            ["rejected"] = status.Rejected,
            ["expired"] = status.Expired,
        };
        try
        {
            WebhookQueueState state = await queue.GetStateAsync(cancellationToken).ConfigureAwait(false);
            AddState(data, state);
            return new HealthCheckResult(Judge(state), Describe(state), exception: null, data);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("The queue of notifications does not respond", exception, data);
        }
    }

    private HealthStatus Judge(WebhookQueueState state) => state switch
    {
        { Capacity: { } capacity, Queued: { } queued } when queued >= capacity => HealthStatus.Unhealthy,
        { Capacity: { } capacity, Queued: { } queued } when queued >= capacity * DegradedFrom => HealthStatus.Degraded,
        { DeadLetters: > 0 } when queue is not InMemoryWebhookQueue => HealthStatus.Degraded,
        _ => HealthStatus.Healthy,
    };

    private static string Describe(WebhookQueueState state)
    {
        string queued = state.Capacity is { } capacity
            ? FormattableString.Invariant($"{state.Queued} of {capacity}")
            : FormattableString.Invariant($"{state.Queued ?? 0}");
        return FormattableString.Invariant($"{queued} notifications are queued, {state.DeadLetters ?? 0} are dead letters");
    }

    private static void AddState(Dictionary<string, object> data, WebhookQueueState state)
    {
        Add("queued", state.Queued);
        Add("in_progress", state.InProgress);
        Add("delayed", state.Delayed);
        Add("dead_letters", state.DeadLetters);
        Add("capacity", state.Capacity);
        Add("oldest_age", state.OldestAge);

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                data[name] = value;
            }
        }
    }
}
