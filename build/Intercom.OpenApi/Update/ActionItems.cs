using System.Globalization;
using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Overlays;

namespace Intercom.OpenApi.Update;

/// <summary>The tasks that an update leaves, in order of weight.</summary>
public static class ActionItems
{
    private const int MaxNames = 8;
    private const string RootNamespace = "Intercom.";

    /// <summary>The decisions.</summary>
    /// <param name="description">What changed in the description.</param>
    /// <param name="library">What changed in C#; null where nothing is known of it.</param>
    public static IEnumerable<ActionItem> Of(DescriptionUpdate description, LibraryUpdate? library) =>
        new[]
        {
            DoesNotCompile(library?.Build),
            Breaking(library?.Api ?? []),
            NotCompiled(library?.NotCompiled ?? []),
            DoubtfulNames(description),
            UndocumentedOperations(description),
            ExamplesByRule(description),
            Unmatched(description),
            Relaxed(description),
        }.OfType<ActionItem>();

    private static ActionItem? DoesNotCompile(BuildOutcome? build) => build is null || build.Errors.Count == 0 ? null : new ActionItem(
        $"Errors of the build ({Number(build.Errors.Count)}).",
        build.InHandWrittenSources.Count > 0
            ? "Change these sources to what the API has now."
            : "The generator or the environment is at fault.",

        [
            .. build.Errors
                .GroupBy(error => error.File, StringComparer.Ordinal)
                .Select(
                    file => $"`{file.First()}`{(file.Count() > 1 ? $" and {Number(file.Count() - 1)} more in this file" : string.Empty)}"),
        ],
        MaxItems: 6);

    private static ActionItem? Breaking(IReadOnlyList<ApiChange> changes)
    {
        List<string> items = [.. changes.SelectMany(BreakingItems)];
        int count = changes.Sum(change => change.Removed.Count + change.Required.Count());
        return count == 0
            ? null
            : new ActionItem(
                $"Breaking changes of the C# API ({Number(count)}).",
                "Release them as the version above says, or keep the old names in the overlays.",
                items,
                MaxItems: 5);
    }

    private static IEnumerable<string> BreakingItems(ApiChange change)
    {
        HashSet<string> types = [.. change.Gone.Where(ApiChange.IsType).Select(ApiChange.Owner)];
        string[] goneMembers = [.. change.Gone.Where(line => !types.Contains(ApiChange.Owner(line)))];
        string assembly = change.Assembly == "Intercom.Generated" ? string.Empty : $" of {change.Assembly}";
        return new[]
        {
            Item($"Removed types{assembly}", [.. types.Select(Short).Order(StringComparer.Ordinal)]),
            Item($"Removed members{assembly}", ByOwner(goneMembers), goneMembers.Length),
            Item($"Changed members{assembly}", ByOwner(change.Changed.Select(pair => pair.Before)), change.Changed.Count()),
            Item($"Properties{assembly} that must be set from now on", ByOwner(change.Required), change.Required.Count()),
        }.OfType<string>();
    }

    private static string[] ByOwner(IEnumerable<string> lines) =>
    [
        .. lines.GroupBy(ApiChange.Owner, StringComparer.Ordinal)
            .OrderByDescending(owner => owner.Count())
            .ThenBy(owner => owner.Key, StringComparer.Ordinal)
            .Select(owner => owner.Count() == 1 ? Short(owner.Key) : $"{Short(owner.Key)} {Number(owner.Count())}"),
    ];

    private static string? Item(string title, string[] names, int? count = null) => names.Length == 0
        ? null
        : $"{title} ({Number(count ?? names.Length)}): "
            + FirstOf(names, MaxNames);

    private static string FirstOf(string[] names, int max, string what = "") => string.Join(", ", names.Take(max))
        + (names.Length > max ? $" and {Number(names.Length - max)} more{what}" : string.Empty);

    // A nested type is nothing without the type around it.
    private static string Short(string type) =>
        type.StartsWith(RootNamespace, StringComparison.Ordinal) ? type[RootNamespace.Length..] : type;

    private static ActionItem? NotCompiled(IReadOnlyList<string> sources) => sources.Count == 0 ? null : new ActionItem(
        $"Hand-written sources that are not compiled ({Number(sources.Count)}).",
        "The API does not have their types or operations. Delete them, or rename them after what the API has instead.",
        [.. sources.Select(source => $"`{source}`")]);

    private static ActionItem? DoubtfulNames(DescriptionUpdate description)
    {
        List<Diagnostic> names = [.. description.Diagnostics.Of(DiagnosticKind.NamedByRule)];
        List<Diagnostic> doubtful = [.. names.Where(IsDoubtful)];
        return doubtful.Count == 0 ? null : new ActionItem(
            $"Names chosen by rule that are likely to be bad ({Number(doubtful.Count)} of {Number(names.Count)}).",
            "Name them in openapi/overlays/20-names.yaml before the release.",
            [.. doubtful.Select(name => $"`{name.Place}`: {name.Effect} ({name.Doubt ?? Cause(name)})")],
            MaxItems: 5);
    }

    // What went wrong, without the place before it and the advice behind it.
    private static string Cause(Diagnostic diagnostic)
    {
        string problem = diagnostic.Problem.Split(". ")[0].TrimEnd('.');
        return problem.StartsWith(diagnostic.Place + ": ", StringComparison.Ordinal) ? problem[(diagnostic.Place.Length + 2)..] : problem;
    }

    // Types and members are only named by rule where two of them would have the same name.
    private static bool IsDoubtful(Diagnostic name) =>
        name.Doubt is not null || !name.Place.StartsWith("operation ", StringComparison.Ordinal);

    private static ActionItem? UndocumentedOperations(DescriptionUpdate description)
    {
        HashSet<string> places =
        [
            .. description.Diagnostics.Of(DiagnosticKind.Undocumented)
                .Select(gap => UndocumentedPlace.Operation(gap.Place))
                .OfType<string>(),
        ];
        List<Operation> operations =
        [
            .. description.Prepared.Lowered.Operations.Where(operation => places.Contains($"{operation.Method} {operation.Path}")),
        ];
        return operations.Count == 0 ? null : new ActionItem(
            $"Operations without documentation ({Number(operations.Count)}).",
            "Placeholders stand in their place. Document them in openapi/overlays/30-docs.",
            [FirstOf(ByArea(operations), 2 * MaxNames, " areas")]);
    }

    private static ActionItem? ExamplesByRule(DescriptionUpdate description)
    {
        List<Operation> operations = [.. ExamplesToWrite.Of(description)];
        return operations.Count == 0 ? null : new ActionItem(
            $"Operations whose example has values by rule ({Number(operations.Count)}).",
            $"Write their examples in openapi/overlays/40-examples.yaml: {FirstOf(ByArea(operations), MaxNames, " areas")}.",
            []);
    }

    private static string[] ByArea(IEnumerable<Operation> operations) =>
    [
        .. operations.GroupBy(operation => operation.Area, StringComparer.Ordinal)
            .OrderByDescending(area => area.Count())
            .ThenBy(area => area.Key, StringComparer.Ordinal)
            .Select(area => $"{area.Key} {Number(area.Count())}"),
    ];

    private static ActionItem? Unmatched(DescriptionUpdate description)
    {
        IReadOnlyList<Diagnostic> actions = description.Diagnostics.Of(DiagnosticKind.UnmatchedAction);
        string[] files =
        [
            .. actions.CountBy(action => Overlay(action.Place), StringComparer.Ordinal)
                .OrderByDescending(file => file.Value)
                .ThenBy(file => file.Key, StringComparer.Ordinal)
                .Select(file => $"{file.Key} {Number(file.Value)}"),
        ];
        return actions.Count == 0 ? null : new ActionItem(
            $"Overlay actions that match nothing any more ({Number(actions.Count)}).",
            "Move each to where its subject is now, or remove it.",
            [FirstOf(files, MaxNames, " files")]);
    }

    private static string Overlay(string place) =>
        place.Split(':')[0] is { } file && file.EndsWith(".yaml", StringComparison.Ordinal) ? file : "other places";

    private static ActionItem? Relaxed(DescriptionUpdate description)
    {
        IReadOnlyList<Diagnostic> places = description.Diagnostics.Of(DiagnosticKind.Relaxed);
        return places.Count == 0 ? null : new ActionItem(
            $"Parts that are less strict in C# ({Number(places.Count)}).",
            "Correct them in openapi/overlays/10-corrections.yaml, or choose a type in 20-names.yaml.",
            [.. places.Select(place => $"`{place.Place}`: {place.Effect}")]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
