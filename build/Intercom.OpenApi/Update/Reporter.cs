using System.Xml.Linq;
using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Overlays;
using Intercom.OpenApi.Pipeline;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Update;

/// <summary>Compares the repository as it is with the state before the update, after any number of builds.</summary>
/// <param name="repository">Where things are in the repository.</param>
public sealed class Reporter(Repository repository)
{
    /// <summary>Makes the report.</summary>
    /// <param name="build">What became of the build.</param>
    public UpdateReport Report(BuildOutcome build)
    {
        UpdateBaseline baseline = new(repository);
        if (!baseline.Exists)
        {
            baseline.Save();
        }

        return new UpdateReport(Description(baseline), new LibraryUpdate(
            ApiChange.Between(baseline.PublicApi, PublicApiLists.Read(repository.Sources)),
            build,
            NotCompiledSources.Find(repository),
            Version()));
    }

    private DescriptionUpdate Description(UpdateBaseline baseline)
    {
        JObject before = baseline.Description;
        JObject facts = YamlFile.Read(repository.Description);
        DiagnosticBag diagnostics = new();
        foreach (Diagnostic change in baseline.Changes)
        {
            diagnostics.Add(change);
        }

        PreparedDescription prepared = PreparedDescription.Prepare(
            (JObject)facts.DeepClone(),
            Overlay.ReadFolder(repository.Overlays),
            diagnostics);
        return new DescriptionUpdate(
            (string?)before["info"]?["version"],
            facts,
            prepared,
            DescriptionDifference.Between(before, facts),
            diagnostics);
    }

    private string Version() => XDocument.Load(Path.Combine(repository.Root, "Directory.Build.props")).Descendants("Version").First().Value;
}
