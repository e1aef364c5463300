using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Intercom;

/// <summary>
/// The names of the traces and metrics that the client emits. They contain no tokens, no bodies, and no values of paths or queries.
/// </summary>
public static class IntercomDiagnostics
{
    /// <summary>The name of the <see cref="ActivitySource" />, of the <see cref="Meter" /> and of the log category.</summary>
    public const string Name = "Intercom.Generated";

    internal static ActivitySource Source { get; } = new(Name, UserAgent.Version);

    internal static Meter Meter { get; } = new(Name, UserAgent.Version);

    internal static Counter<long> Calls { get; } =
        Meter.CreateCounter<long>("intercom.client.calls", "{call}", "Calls that ended, with all their attempts.");

    internal static Histogram<double> Duration { get; } =
        Meter.CreateHistogram<double>(
            "intercom.client.duration",
            "s",
            "Time of calls from start to end, with all their attempts and waits.");

    internal static Counter<long> Retries { get; } =
        Meter.CreateCounter<long>("intercom.client.retries", "{attempt}", "Attempts after the first.");

    internal static Counter<long> RateLimitWaits { get; } =
        Meter.CreateCounter<long>("intercom.client.rate_limit_waits", "{wait}", "Waits for a limit, announced or enforced.");
}
