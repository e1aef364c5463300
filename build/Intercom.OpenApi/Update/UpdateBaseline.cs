using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Pipeline;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Update;

/// <summary>
/// The state that an update is compared with: the description and the lists of the public API as the last commit has them, or, outside of a
/// git work tree, as they were before the update. It is saved, so that a report can be written after any number of builds.
/// </summary>
/// <param name="repository">Where things are in the repository.</param>
public sealed class UpdateBaseline(Repository repository)
{
    private readonly string _description = Path.Combine(repository.UpdateFolder, "before", "intercom.yaml");
    private readonly string _sources = Path.Combine(repository.UpdateFolder, "before", "src");
    private readonly string _changes = Path.Combine(repository.UpdateFolder, "changes.json");

    /// <summary>Whether a state is saved.</summary>
    public bool Exists => File.Exists(_description);

    /// <summary>The description before the update.</summary>
    public JObject Description => YamlFile.Read(_description);

    /// <summary>The public API before the update, by the name of the assembly.</summary>
    public IReadOnlyDictionary<string, string[]> PublicApi => PublicApiLists.Read(_sources);

    /// <summary>The changes that normalized the incoming description.</summary>
    public IReadOnlyList<Diagnostic> Changes =>
        File.Exists(_changes) ? JsonConvert.DeserializeObject<List<Diagnostic>>(File.ReadAllText(_changes)) ?? [] : [];

    /// <summary>Saves the state. Called before anything is changed.</summary>
    public void Save()
    {
        if (Directory.Exists(repository.UpdateFolder))
        {
            Directory.Delete(repository.UpdateFolder, recursive: true);
        }

        Save(repository.Description, _description);
        foreach ((string assembly, string list) in PublicApiLists.Find(repository.Sources))
        {
            Save(list, Path.Combine(_sources, assembly, PublicApiLists.FileName));
        }
    }

    /// <summary>Saves the changes that normalized the incoming description.</summary>
    /// <param name="changes">The changes.</param>
    public void SaveChanges(IReadOnlyList<Diagnostic> changes) =>
        TextFile.WriteIfChanged(_changes, JsonConvert.SerializeObject(changes, Formatting.Indented));

    private void Save(string path, string copy)
    {
        byte[]? content = new CommittedFiles(repository.Root).Read(path) ?? (File.Exists(path) ? File.ReadAllBytes(path) : null);
        if (content is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllBytes(copy, content);
        }
    }
}
