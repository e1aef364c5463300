using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Documentation;
using Intercom.OpenApi.Normalization;
using Intercom.OpenApi.Overlays;
using Intercom.OpenApi.Pipeline;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Update;

/// <summary>Updates openapi/intercom.yaml to another description.</summary>
/// <param name="repository">The repository.</param>
/// <param name="steps">Receives each step when it begins; null for none.</param>
public sealed class Updater(Repository repository, IProgress<string>? steps = null)
{
    /// <summary>Replaces the facts of the repository by those of another description, and moves what follows from them.</summary>
    /// <param name="path">The incoming description.</param>
    /// <param name="version">The version that it describes; null for the version in the description.</param>
    /// <param name="keepsDescriptions">Whether its prose is kept where no overlay documents.</param>
    /// <returns>The changes, except those of the public API.</returns>
    public DescriptionUpdate Update(string path, string? version, bool keepsDescriptions)
    {
        DescriptionUpdate update = Read(path, version, keepsDescriptions, []);
        Write(update);
        return update;
    }

    /// <summary>Applies an update to the repository.</summary>
    /// <param name="update">The update.</param>
    public void Write(DescriptionUpdate update)
    {
        steps?.Report("Writing openapi and docs/operations.md");
        TextFile.WriteIfChanged(repository.Description, YamlWriter.Format(update.Facts));
        BaselineFile.Write(repository.Baseline, update.Diagnostics);
        TextFile.WriteIfChanged(
            repository.OperationsPage,
            UnexpectedShape.Explain("The list of operations", () => OperationsPage.Write(update.Prepared.Lowered)));
    }

    /// <summary>Reads another description as an update would, and leaves the repository as it is.</summary>
    /// <param name="path">The incoming description.</param>
    /// <param name="version">The version that it describes; null for the version in the description.</param>
    /// <param name="keepsDescriptions">Whether its prose is kept where no overlay documents.</param>
    /// <param name="moreOverlays">Overlays to apply after those of the repository.</param>
    public DescriptionUpdate Read(string path, string? version, bool keepsDescriptions, IReadOnlyList<string> moreOverlays)
    {
        steps?.Report($"Reading {Path.GetFileName(path)}");
        JObject before = File.Exists(repository.Description) ? YamlFile.Read(repository.Description) : [];
        List<Overlay> overlays = [.. Overlay.ReadFolder(repository.Overlays), .. moreOverlays.Select(Overlay.Read)];
        DiagnosticBag diagnostics = new();
        JObject incoming = IncomingFile.Read(path, diagnostics);
        steps?.Report("Normalizing the description");
        NormalizedDescription normalized = NormalizedDescription.Read(
            incoming,
            new PreviousDescription(before),
            TargetPaths.Of(overlays),
            version);
        foreach (Diagnostic change in normalized.Changes)
        {
            diagnostics.Add(change);
        }

        steps?.Report($"Applying {overlays.Count} overlays and the rules of names and documentation");
        JObject facts = keepsDescriptions
            ? UnexpectedShape.Explain("The search for undocumented parts", () => WithProse(normalized, overlays))
            : normalized.Facts;
        PreparedDescription prepared = PreparedDescription.Prepare((JObject)facts.DeepClone(), overlays, diagnostics);
        steps?.Report("Comparing the description with the previous one");
        DescriptionDifference difference =
            UnexpectedShape.Explain("The comparison with the previous description", () => DescriptionDifference.Between(before, facts));
        return new DescriptionUpdate((string?)before["info"]?["version"], facts, prepared, difference, diagnostics);
    }

    // What overlays document keeps their words; only what would get a neutral sentence takes those of the incoming description.
    private static JObject WithProse(NormalizedDescription normalized, List<Overlay> overlays)
    {
        JObject described = (JObject)normalized.Facts.DeepClone();
        OverlayApplier.Apply(described, overlays, new DiagnosticBag());
        JObject facts = (JObject)normalized.Facts.DeepClone();
        foreach (DocumentationGap gap in DocumentationCheck.FindGaps(described).ToList())
        {
            if (
                SamePlace(gap.Owner, facts) is JObject target
                    && (SamePlace(gap.Owner, normalized.Prose) as JObject)?[gap.Member] is JValue { Value: string text }
                    && !string.IsNullOrWhiteSpace(text))
            {
                target[gap.Member] = text.Trim();
            }
        }

        return facts;
    }

    // A path in text cannot be read back when a name in it has control characters.
    private static JToken? SamePlace(JToken token, JToken root) => token.Parent switch
    {
        JProperty member => (SamePlace(member.Parent!, root) as JObject)?[member.Name],
        JArray list => (SamePlace(list, root) as JArray)?.ElementAtOrDefault(list.IndexOf(token)),
        _ => root,
    };
}
