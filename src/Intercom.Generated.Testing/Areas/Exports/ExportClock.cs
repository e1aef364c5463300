using System.Globalization;
using Intercom.Testing.Resources;
using Intercom.Testing.State;

namespace Intercom.Testing.Areas.Exports;

/// <summary>
/// The progress of an export by the clock of the server: pending for a second, in progress for another one, then completed.
/// </summary>
internal static class ExportClock
{
    public const string Completed = "completed";
    public const string Canceled = "canceled";

    private const int SecondsPending = 1;
    private const int SecondsInProgress = 1;
    private const long SecondsKept = 2L * 86_400;

    public static string Status(Workspace workspace, Record job)
    {
        if (job.Text("$outcome") == Canceled)
        {
            return Canceled;
        }

        long age = workspace.Now - (job.Integer("created_at") ?? 0);
        return age switch
        {
            < SecondsPending => "pending",
            < SecondsPending + SecondsInProgress => "in_progress",
            _ => job.Text("$outcome") ?? Completed,
        };
    }

    public static bool IsFinished(Workspace workspace, Record job) => Status(workspace, job) == Completed;

    public static bool IsPending(Workspace workspace, Record job) => Status(workspace, job) is "pending" or "in_progress";

    public static bool IsExpired(Workspace workspace, Record job) => workspace.Now > FinishedAt(job) + SecondsKept;

    public static string ExpiresAt(Record job) =>
        DateTimeOffset.FromUnixTimeSeconds(FinishedAt(job) + SecondsKept).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static long FinishedAt(Record job) => (job.Integer("created_at") ?? 0) + SecondsPending + SecondsInProgress;
}
