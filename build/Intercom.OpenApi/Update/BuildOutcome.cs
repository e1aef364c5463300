using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Pipeline;

namespace Intercom.OpenApi.Update;

/// <summary>The outcome of the build of the solution after an update.</summary>
/// <param name="ExitCode">The exit code of the build; null when there was none.</param>
/// <param name="Errors">The errors, those of hand-written sources first.</param>
public sealed record BuildOutcome(int? ExitCode, IReadOnlyList<BuildError> Errors)
{
    public bool Succeeded => ExitCode == 0 && Errors.Count == 0;

    /// <summary>The errors in samples, tests and other hand-written sources.</summary>
    public IReadOnlyList<BuildError> InHandWrittenSources => [.. Errors.Where(error => error.IsInHandWrittenSource)];

    /// <summary>
    /// The exit code of a report: 0 when the solution builds, 2 when a hand-written source must change, 3 when it does not build for
    /// another reason.
    /// </summary>
    public int ReportExitCode => Succeeded ? 0 : InHandWrittenSources.Count > 0 ? 2 : 3;

    /// <summary>Reads the outcome.</summary>
    /// <param name="repository">Where things are in the repository.</param>
    /// <param name="exitCode">The exit code of the build; null when there was none.</param>
    /// <param name="log">The log of the build; null when there is none.</param>
    public static BuildOutcome Read(Repository repository, int? exitCode, string? log)
    {
        if (log is not null && !File.Exists(log))
        {
            throw new DescriptionException(
                $"{log}: there is no such file. Build with -fileLogger -fileLoggerParameters:LogFile={log};ErrorsOnly.");
        }

        return new BuildOutcome(exitCode, log is null ? [] : BuildLog.Read(File.ReadLines(log), Path.GetFullPath(repository.Root)));
    }
}
