using System.Globalization;
using Intercom.OpenApi.Review;

namespace Intercom.OpenApi.Update;

/// <summary>What an update has changed and what it leaves to a person, in Markdown; the text for a terminal is the same without its marks.</summary>
public sealed class UpdateReport(DescriptionUpdate description, LibraryUpdate? library)
{
    public string Markdown()
    {
        List<string> lines =
        [
            $"# From API {description.From ?? "nothing"} to API {description.To}",
            string.Empty,
            .. Summary(),
            .. Changes("Operations", description.Difference.Operations),
            .. Changes("Schemas", description.Difference.Schemas),
            .. Api(),
            .. Section("Names that a rule chose", description.Findings.Of(FindingKind.NamedByRule), "Keep them, or give better ones in openapi/overlays/20-names.yaml before the release."),
            .. Section("Overlay actions that match nothing any more", description.Findings.Of(FindingKind.UnmatchedAction), "They have no effect. Move each to where its subject is now, or remove it."),
            .. Section("Overlay actions that are not needed any more", description.Findings.Of(FindingKind.NeedlessAction), "The description says the same by now."),
            .. Section("Shown more loosely in C# than the description has it", description.Findings.Of(FindingKind.Loosened), "Correct it in openapi/overlays/10-corrections.yaml, choose a type in 20-names.yaml, or write a lowering step."),
            .. Section("Documentation to write", description.Findings.Of(FindingKind.Undocumented), "Neutral sentences stand in for it. It belongs into openapi/overlays/30-docs."),
            .. LeftOut(),
            .. List("Repairs of the incoming description", [.. description.Repairs.Select(repair => repair.ToString())], "What it holds and OpenAPI, or the overlays, cannot take."),
        ];
        return string.Join('\n', lines) + "\n";
    }

    public string Text() => Markdown()
        .Replace("`", string.Empty, StringComparison.Ordinal)
        .Replace("**", string.Empty, StringComparison.Ordinal);

    private IEnumerable<string> Summary()
    {
        yield return $"- Operations: {Counts(description.Difference.Operations)}; {description.Prepared.Lowered.Operations.Count()} in all";
        yield return $"- Schemas: {Counts(description.Difference.Schemas)}";
        if (library is not null)
        {
            (string version, string reason) = NextVersion.Of(library.Version, library.Api);
            yield return string.Create(CultureInfo.InvariantCulture, $"- Public C# API: {library.Api.Sum(change => change.Removed.Count)} lines gone or changed and {library.Api.Sum(change => change.Demanded.Count())} that must be given from now on (**breaking**), {library.Api.Sum(change => change.Added.Count)} new or changed");
            yield return $"- Version: {library.Version} -> **{version}** ({reason})";
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"- Left for a person: {description.Findings.All.Count() + (library?.LeftOut.Count ?? 0)} places, listed in openapi/review.yaml and openapi/left-out.txt");
        yield return string.Create(CultureInfo.InvariantCulture, $"- Repaired in the incoming description: {description.Repairs.Count} places");
    }

    private static string Counts(IReadOnlyList<Change> changes) => string.Create(
        CultureInfo.InvariantCulture,
        $"{changes.Count(change => change.Kind == ChangeKind.Added)} added, {changes.Count(change => change.Kind == ChangeKind.Removed)} removed, {changes.Count(change => change.Kind == ChangeKind.Changed)} changed");

    private static IEnumerable<string> Changes(string title, IReadOnlyList<Change> changes)
    {
        foreach (IGrouping<ChangeKind, Change> kind in changes.GroupBy(change => change.Kind).OrderBy(kind => kind.Key))
        {
            List<string> entries = [.. kind.Select(change => string.Join("\n  - ", change.Details.Prepend($"`{change.Name}`")))];
            foreach (string line in List($"{title} {kind.Key.ToString().ToLowerInvariant()}", entries, null))
            {
                yield return line;
            }
        }
    }

    private IEnumerable<string> Api() => (library?.Api ?? []).SelectMany(change => List(
        $"Public C# API of {change.Assembly}",
        [
            .. change.Gone.Select(line => $"**breaking**, gone: `{line}`"),
            .. change.Changed.Select(pair => $"**breaking**, changed: `{pair.Before}`\n  - now: `{pair.After}`"),
            .. change.Demanded.Select(line => $"**breaking**, must be given from now on: `{line}`"),
            .. change.Interfaces.Select(line => $"new, and to be written where the interface is implemented: `{line}`"),
            .. change.New.Select(line => $"new: `{line}`"),
        ],
        null));

    private IEnumerable<string> LeftOut() => List(
        "Sources that are not compiled",
        [.. (library?.LeftOut ?? []).Select(part => $"`{part.Part}`: {part.Reason}")],
        "They speak of what the description has no more. Mend or delete them.");

    private static IEnumerable<string> Section(string title, IReadOnlyList<Finding> findings, string advice) => List(title, [.. findings.Select(finding => $"`{finding.Place}`: {finding.Decision}")], advice);

    private static IEnumerable<string> List(string title, List<string> entries, string? advice)
    {
        if (entries.Count == 0)
        {
            yield break;
        }

        yield return string.Empty;
        yield return string.Create(CultureInfo.InvariantCulture, $"## {title} ({entries.Count})");
        yield return string.Empty;
        if (advice is not null)
        {
            yield return advice;
            yield return string.Empty;
        }

        foreach (string entry in entries)
        {
            yield return $"- {entry}";
        }
    }
}
