using System.Diagnostics;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;

namespace Intercom.Samples.Tests.Telemetry;

/// <summary>The telemetry that an application exported until it ended.</summary>
internal sealed class CollectedTelemetry
{
    public List<Activity> Spans { get; } = [];

    public List<MetricSnapshot> Metrics { get; } = [];

    public List<LogRecord> Logs { get; } = [];

    public IEnumerable<Activity> IntercomSpans => Spans.Where(span => span.Source.Name == IntercomDiagnostics.Name);

    public IEnumerable<LogRecord> IntercomLogs => Logs.Where(log => log.CategoryName == IntercomDiagnostics.Name);
}
