using System.Globalization;
using Intercom.Testing.Resources;

namespace Intercom.Testing.Areas.Exports;

/// <summary>The kinds of resources of exports.</summary>
internal static class ExportKinds
{
    private const string MisspelledIdentifier = "job_identfier";

    public static ResourceKind Content { get; } = Create("content_exports", "content", "/download/content/data/");

    public static ResourceKind Reporting { get; } = Create("reporting_exports", "reporting", "/download/reporting_data/");

    private static ResourceKind Create(string name, string prefix, string download) => new(name)
    {
        CreateId = number => $"{prefix}{number.ToString("D10", CultureInfo.InvariantCulture)}",
        // Official clients read the identifier under a misspelled name.
        Undescribed = [MisspelledIdentifier],
        Computed = new Dictionary<string, ComputedMember>(StringComparer.Ordinal)
        {
            ["job_identifier"] = (_, job) => job.Id,
            [MisspelledIdentifier] = (_, job) => job.Id,
            ["status"] = (workspace, job) => ExportClock.Status(workspace, job),
            ["download_url"] = (workspace, job) =>
                ExportClock.IsFinished(workspace, job) ? $"{workspace.Address}{download}{job.Id}" : string.Empty,
            ["download_expires_at"] = (workspace, job) =>
                ExportClock.IsFinished(workspace, job) ? ExportClock.ExpiresAt(job) : string.Empty,
        },
    };
}
