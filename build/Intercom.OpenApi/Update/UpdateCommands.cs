using System.CommandLine;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Pipeline;

namespace Intercom.OpenApi.Update;

/// <summary>
/// The commands <c>update</c> and <c>report</c>. Neither starts a build: build/update.sh runs both with a build between them.
/// </summary>
public static class UpdateCommands
{
    private const string ReportName = "report.md";

    /// <summary>The command that updates to another description.</summary>
    /// <param name="run">Runs an action on the repository, and returns the exit code.</param>
    public static Command Update(Func<ParseResult, Func<Repository, int>, int> run)
    {
        Option<FileInfo> from =
            new("--from") { Description = "The new description: OpenAPI 3, YAML or JSON.", Required = true };
        Option<string?> version = new("--version") { Description = "The version that it describes, where it does not say so itself." };
        Option<string> descriptions = new("--descriptions")
        {
            Description = "keep: also keeps its documentation where no overlay has one. drop: facts only.",
            DefaultValueFactory = _ => "drop",
        };
        descriptions.AcceptOnlyFromAmong("keep", "drop");
        Command command = new(
            "update",
            "Replaces the facts in openapi/intercom.yaml by those of another description.") { from, version, descriptions };
        command.SetAction(
            result => run(
                result,
                repository => Update(
                    repository,
                    result.GetRequiredValue(from).FullName,
                    result.GetValue(version),
                    result.GetValue(descriptions) == "keep")));
        return command;
    }

    /// <summary>The command that reports the changes of an update and the tasks that it leaves.</summary>
    /// <param name="run">Runs an action on the repository, and returns the exit code.</param>
    public static Command Report(Func<ParseResult, Func<Repository, int>, int> run)
    {
        Option<int?> exitCode = new("--build-exit-code") { Description = "The exit code of the build of the solution." };
        Option<FileInfo?> log = new("--build-log") { Description = "The errors of the build, as the file logger of MSBuild writes them." };
        Option<FileInfo?> output =
            new("--output") { Description = "A file for the whole report, as Markdown. Default: artifacts/update/report.md." };
        Command command = new(
            "report",
            "Reports the changes of an update. Exit code: 0 when the solution builds, 2 when a source needs a change, 3 when it does not "
                + "build, "
                + "or was not built.")
        {
            exitCode, log, output,
        };
        command.SetAction(
            result => run(
                result,
                repository => Report(
                    repository,
                    BuildOutcome.Read(repository, result.GetValue(exitCode), result.GetValue(log)?.FullName),
                    result.GetValue(output)?.FullName)));
        return command;
    }

    private static int Update(Repository repository, string from, string? version, bool keepsDescriptions)
    {
        // Read first: the description can be one of the saved files, and what cannot be read changes nothing.
        // Standard output has the report.
        Updater updater = new(repository, new StepWriter(Console.Error));
        DescriptionUpdate update = updater.Read(from, version, keepsDescriptions, []);
        UpdateBaseline baseline = new(repository);
        baseline.Save();
        baseline.SaveChanges(update.Diagnostics.Changes);
        updater.Write(update);
        Console.WriteLine(Write(repository, new UpdateReport(update, null), null));
        Console.WriteLine();
        Console.WriteLine("Next: build the solution with -p:AcceptPublicApi=true, then run report. build/update.sh does all of it.");
        return 0;
    }

    private static int Report(Repository repository, BuildOutcome build, string? output)
    {
        Console.WriteLine(Write(repository, new Reporter(repository).Report(build), output));
        return build.ReportExitCode;
    }

    private static string Write(Repository repository, UpdateReport report, string? output)
    {
        string path = output ?? Path.Combine(repository.UpdateFolder, ReportName);
        TextFile.WriteIfChanged(path, report.Markdown());
        return $"{report.Text()}{Environment.NewLine}{Environment.NewLine}The whole report: "
            + $"{Path.GetRelativePath(Environment.CurrentDirectory, path)}";
    }
}
