using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>Reports the queue: degraded when it is 80% full, unhealthy when it is full.</summary>
internal sealed class WebhookHealthCheck(IntercomWebhookStatus status, IOptions<IntercomWebhookOptions> options) : IHealthCheck
{
    private const double DegradedFrom = 0.8;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        (long queued, int capacity) = (status.Queued, options.Value.QueueCapacity);
        HealthStatus health = queued >= capacity ? HealthStatus.Unhealthy
            : queued >= capacity * DegradedFrom ? HealthStatus.Degraded
            : HealthStatus.Healthy;
        Dictionary<string, object> data = new(StringComparer.Ordinal)
        {
            ["queued"] = queued,
            ["capacity"] = capacity,
            ["received"] = status.Received,
            ["handled"] = status.Handled,
            ["failed"] = status.Failed,
            ["duplicates"] = status.Duplicates,
            ["rejected"] = status.Rejected,
            ["expired"] = status.Expired,
        };
        string description = FormattableString.Invariant($"{queued} of {capacity} notifications are queued");
        return Task.FromResult(new HealthCheckResult(health, description, exception: null, data));
    }
}
