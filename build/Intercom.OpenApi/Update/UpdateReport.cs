using System.Globalization;

namespace Intercom.OpenApi.Update;

/// <summary>
/// The changes of an update and the tasks that it leaves. The first screen has the tasks in order of weight; everything else is folded
/// below.
/// </summary>
/// <param name="description">What changed in the description.</param>
/// <param name="library">What changed in C#; null where nothing is known of it.</param>
public sealed class UpdateReport(DescriptionUpdate description, LibraryUpdate? library)
{
    /// <summary>The whole report as Markdown.</summary>
    public string Markdown() => string.Join('\n', FirstScreen().Concat(new ReportDetails(description, library).Lines())) + "\n";

    /// <summary>The first screen, for a terminal.</summary>
    public string Text() => string.Join('\n', FirstScreen())
        .Replace("`", string.Empty, StringComparison.Ordinal)
        .Replace("**", string.Empty, StringComparison.Ordinal);

    /// <summary>The first screen, as lines of Markdown.</summary>
    public IReadOnlyList<string> FirstScreen()
    {
        List<ActionItem> decisions = [.. ActionItems.Of(description, library)];
        return
        [
            $"# Update of the API description: {description.From ?? "nothing"} to {description.To}",
            string.Empty,
            .. Outcome(),
            $"- Operations: {Counts(description.Difference.Operations)}; {Number(description.Prepared.Lowered.Operations.Count)} in all. "
                + $"Schemas: {Counts(description.Difference.Schemas)}.",
            .. Version(),
            string.Empty,
            .. decisions.Count > 0
                ? ["## To decide", string.Empty, .. decisions.SelectMany((decision, index) => decision.Lines(index + 1))]
                : new[] { "There is nothing to decide." },
        ];
    }

    private IEnumerable<string> Outcome()
    {
        if (library is null)
        {
            yield break;
        }

        int sources = library.Build.InHandWrittenSources.Select(error => error.File).Distinct(StringComparer.Ordinal).Count();
        yield return library.Build switch
        {
            { Succeeded: true }
                when library.NotCompiled.Count > 0 =>
                    $"- **The solution builds, but without {Number(library.NotCompiled.Count)} of the hand-written sources**, whose "
                    + $"types or operations the API does not have.",
            { Succeeded: true } => "- **The solution builds.** No source needs a change to compile.",
            { ExitCode: null, Errors.Count: 0 } =>
                "- **The solution was not built**, so nothing is known of samples, tests and hand-written sources.",
            _
                when sources > 0 =>
                    $"- **The solution does not build: {(sources == 1 ? "1 source needs" : $"{Number(sources)} sources need")} a "
                    + $"change.** Projects that depend on what fails were not compiled and may need more.",
            _ => "- **The solution does not build**, though no hand-written source is at fault.",
        };
    }

    private IEnumerable<string> Version()
    {
        if (library is null)
        {
            yield break;
        }

        (string version, string reason) = NextVersion.Of(library.Version, library.Api);
        yield return $"- Version of the packages: {library.Version} to **{version}** ({reason}).";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Counts(IReadOnlyList<Change> changes) => string.Create(
        CultureInfo.InvariantCulture,
        $"{changes.Count(change => change.Kind == ChangeKind.Added)} added, {changes.Count(change => change.Kind == ChangeKind.Removed)} "
            + $"removed, {changes.Count(change => change.Kind == ChangeKind.Changed)} changed");
}
