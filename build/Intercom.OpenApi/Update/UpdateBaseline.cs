using Intercom.OpenApi.Document;
using Intercom.OpenApi.Normalization;
using Intercom.OpenApi.Pipeline;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Update;

/// <summary>
/// The state that an update is compared with: the description and the lists of the public API as the last commit has them, or, outside of a git work
/// tree, as they were before the update. It is saved, so that a report can be written after any number of builds.
/// </summary>
/// <param name="repository">Where things are in the repository.</param>
public sealed class UpdateBaseline(Repository repository)
{
    private readonly string _description = Path.Combine(repository.UpdateFolder, "before", "intercom.yaml");
    private readonly string _sources = Path.Combine(repository.UpdateFolder, "before", "src");
    private readonly string _repairs = Path.Combine(repository.UpdateFolder, "repairs.json");

    /// <summary>Whether a state is saved.</summary>
    public bool Exists => File.Exists(_description);

    /// <summary>The description before the update.</summary>
    public JObject Description => YamlFile.Read(_description);

    /// <summary>The public API before the update, by the name of the assembly.</summary>
    public IReadOnlyDictionary<string, string[]> PublicApi => PublicApiLists.Read(_sources);

    /// <summary>What the update repaired in the incoming description.</summary>
    public IReadOnlyList<Repair> Repairs => File.Exists(_repairs) ? JsonConvert.DeserializeObject<List<Repair>>(File.ReadAllText(_repairs)) ?? [] : [];

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

    /// <summary>Saves what the update repaired in the incoming description.</summary>
    public void SaveRepairs(IReadOnlyList<Repair> repairs) => TextFile.WriteIfChanged(_repairs, JsonConvert.SerializeObject(repairs, Formatting.Indented));

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
