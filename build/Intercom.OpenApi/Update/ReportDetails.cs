using System.Globalization;
using Intercom.OpenApi.Diagnostics;

namespace Intercom.OpenApi.Update;

/// <summary>Everything that an update has changed, folded away section by section, in Markdown.</summary>
/// <param name="description">What changed in the description.</param>
/// <param name="library">What changed in C#; null where nothing is known of it.</param>
public sealed class ReportDetails(DescriptionUpdate description, LibraryUpdate? library)
{
    /// <summary>The lines.</summary>
    public IEnumerable<string> Lines() =>
    [
        string.Empty,
        "## Everything",
        .. Section("Errors of the build", (library?.Build.Errors ?? []).Select(error => $"`{error}`")),
        .. (library?.Api ?? []).SelectMany(Api),
        .. Section("Hand-written sources that are not compiled", (library?.NotCompiled ?? []).Select(source => $"`{source}`")),
        .. Section("Names chosen by rule", Of(DiagnosticKind.NamedByRule)),
        .. Section("Overlay actions that match nothing any more", Of(DiagnosticKind.UnmatchedAction)),
        .. Section("Overlay actions that are not needed any more", Of(DiagnosticKind.NeedlessAction)),
        .. Section("Less strict in C#", Of(DiagnosticKind.Relaxed)),
        .. Section("Documentation to write", Undocumented()),
        .. Section("Examples to write", ExamplesToWrite.Of(description).Select(operation => $"`{operation.Route}`")),
        .. Changes("Operations", description.Difference.Operations),
        .. Changes("Schemas", description.Difference.Schemas),
        .. Section("Changes that normalized the incoming description", description.Diagnostics.Changes.Select(change => change.ToString())),
    ];

    private static IEnumerable<string> Api(ApiChange change) => Section(
        $"Public C# API of {change.Assembly}",
        [
            .. change.Gone.Select(line => $"**breaking**, removed: `{line}`"),
            .. change.Changed.Select(pair => $"**breaking**, changed: `{pair.Before}`\n  - now: `{pair.After}`"),
            .. change.Required.Select(line => $"**breaking**, must be set from now on: `{line}`"),
            .. change.Interfaces.Select(line => $"new, to be implemented where the interface is: `{line}`"),
            .. change.New.Select(line => $"new: `{line}`"),
        ]);

    private IEnumerable<string> Of(DiagnosticKind kind) => description.Diagnostics.Of(kind).Select(
        diagnostic => $"`{diagnostic.Place}`: {diagnostic.Effect}{(diagnostic.Doubt is null ? string.Empty : $" ({diagnostic.Doubt})")}");

    // A line for each operation or schema, since most of them lack more than one text.
    private IEnumerable<string> Undocumented() => description.Diagnostics.Of(DiagnosticKind.Undocumented)
        .Select(gap => UndocumentedPlace.Split(gap.Place))
        .GroupBy(gap => gap.Owner, gap => gap.Part, StringComparer.Ordinal)
        .OrderBy(owner => owner.Key, StringComparer.Ordinal)
        .Select(owner => $"`{owner.Key}`: {string.Join(", ", owner)}");

    private static IEnumerable<string> Changes(string title, IReadOnlyList<Change> changes) => changes
        .GroupBy(change => change.Kind)
        .OrderBy(kind => kind.Key)
        .SelectMany(
            kind => Section(
                $"{title} {kind.Key.ToString().ToLowerInvariant()}",
                kind.Select(change => string.Join("\n  - ", change.Details.Prepend($"`{change.Name}`")))));

    private static IEnumerable<string> Section(string title, IEnumerable<string> items)
    {
        List<string> entries = [.. items];
        return entries.Count == 0
            ? []
            : [
                string.Empty,
                string.Create(CultureInfo.InvariantCulture, $"<details><summary>{title} ({entries.Count})</summary>"),
                string.Empty,
                .. entries.Select(entry => $"- {entry}"),
                string.Empty,
                "</details>",
            ];
    }
}
