using System.Globalization;
using Intercom.Testing.Errors;
using Intercom.Testing.Resources;

namespace Intercom.Testing.Areas.Jobs;

/// <summary>The kinds of resources of jobs.</summary>
internal static class JobKinds
{
    public static ResourceKind Job { get; } = new("jobs")
    {
        CreateId = number => $"job_{number.ToString("D12", CultureInfo.InvariantCulture)}",
        NotFound = () => ApiErrors.NotFound("job_not_found", "Job not found"),
        Indexes = [RecordIndex.Of("status")],
        Computed = new Dictionary<string, ComputedMember>(StringComparer.Ordinal)
        {
            ["url"] = (workspace, job) => $"{workspace.Address}/jobs/status/{job.Id}",
            ["resource_url"] = (workspace, job) => job.Text("resource_id") is { } id ? $"{workspace.Address}/tickets/{id}" : null,
        },
    };
}
