using Intercom.OpenApi.Description;
using Intercom.OpenApi.Documentation;
using Intercom.OpenApi.Generation;
using Intercom.OpenApi.Import;
using Intercom.OpenApi.Overlays;
using Intercom.OpenApi.Review;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Update;

/// <summary>Replaces the facts in openapi/intercom.yaml by those of another description, and moves what follows from them.</summary>
public sealed class Updater(Repository repository)
{
    /// <summary>Updates the repository.</summary>
    /// <param name="path">The incoming description.</param>
    /// <param name="version">The version that it describes; null for the one that it says itself.</param>
    /// <param name="keepsDescriptions">Whether its prose is kept where no overlay documents.</param>
    /// <returns>What has changed, apart from the public API.</returns>
    public DescriptionUpdate Update(string path, string? version, bool keepsDescriptions)
    {
        JObject? before = File.Exists(repository.Description) ? YamlFile.Read(repository.Description) : null;
        List<Overlay> overlays = [.. Overlay.ReadFolder(repository.Overlays)];
        ImportedDescription imported = ImportedDescription.Read(YamlFile.Read(path), new PreviousDescription(before), TargetPaths.Of(overlays), version);
        JObject facts = keepsDescriptions ? WithProse(imported, overlays) : imported.Facts;

        Findings findings = new();
        PreparedDescription after = PreparedDescription.Prepare((JObject)facts.DeepClone(), overlays, findings);
        TextFile.WriteIfChanged(repository.Description, YamlWriter.Format(facts));
        ReviewFile.Write(repository.Review, findings);
        TextFile.WriteIfChanged(repository.OperationsPage, OperationsPage.Write(after.Lowered));
        return new DescriptionUpdate(
            (string?)before?["info"]?["version"],
            after.Lowered.Version,
            DescriptionDifference.Between(before ?? [], facts),
            imported.Repairs,
            findings,
            after.Lowered);
    }

    // What overlays document keeps their words; only what would get a neutral sentence takes those of the incoming description.
    private static JObject WithProse(ImportedDescription imported, List<Overlay> overlays)
    {
        JObject described = (JObject)imported.Facts.DeepClone();
        OverlayApplier.Apply(described, overlays, new Findings());
        JObject facts = (JObject)imported.Facts.DeepClone();
        foreach (DocumentationGap gap in DocumentationCheck.FindGaps(described).ToList())
        {
            string owner = gap.Owner.Path;
            if (facts.SelectToken(owner) is JObject target && imported.Prose.SelectToken(owner)?[gap.Member] is JValue { Value: string text } && !string.IsNullOrWhiteSpace(text))
            {
                target[gap.Member] = text.Trim();
            }
        }

        return facts;
    }
}
