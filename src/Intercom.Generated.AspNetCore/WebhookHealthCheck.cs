using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>Tells of the queue: unhealthy when it is full, degraded from four fifths on.</summary>
internal sealed class WebhookHealthCheck(IntercomWebhookStatus status, IOptions<IntercomWebhookOptions> options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        (long waiting, int capacity) = (status.Waiting, options.Value.QueueCapacity);
        HealthStatus health = waiting >= capacity ? HealthStatus.Unhealthy : waiting >= capacity * 0.8 ? HealthStatus.Degraded : HealthStatus.Healthy;
        Dictionary<string, object> data = new(StringComparer.Ordinal)
        {
            ["waiting"] = waiting,
            ["capacity"] = capacity,
            ["received"] = status.Received,
            ["handled"] = status.Handled,
            ["failed"] = status.Failed,
            ["duplicates"] = status.Duplicates,
            ["refused"] = status.Refused,
        };
        return Task.FromResult(new HealthCheckResult(health, FormattableString.Invariant($"{waiting} of {capacity} notifications wait"), exception: null, data));
    }
}
