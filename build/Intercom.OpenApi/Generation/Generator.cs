using Intercom.OpenApi.Description;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Generation;

/// <summary>From the description to C#: prepare, run NSwag, split what it wrote.</summary>
public sealed class Generator(Repository repository, NSwagTool nswag)
{
    public int Generate(string output, string intermediate)
    {
        using IDisposable held = GenerationLock.Take(intermediate);
        PreparedDescription prepared = PreparedDescription.Load(repository);
        JObject document = YamlFile.Read(repository.NSwagDocument);
        NSwagDocument.RefuseUnknownSettings(document, nswag.KnownSettings());
        NSwagDocument.CheckHandWrittenTypes(document, prepared.Lowered);
        Dictionary<string, string> files = new(RootSources.Write(prepared.Lowered, prepared.Bundle), StringComparer.Ordinal);
        foreach ((string path, string text) in SourceSplitter.Split(RunNSwag(prepared, intermediate)))
        {
            files.Add(path, text);
        }

        files.Add("intercom.json", JsonFile.Format(prepared.Bundle));
        WriteAll(output, files);
        return files.Count;
    }

    private string RunNSwag(PreparedDescription prepared, string intermediate)
    {
        string lowered = Path.Combine(intermediate, "lowered.json");
        string source = Path.Combine(intermediate, "nswag.cs");
        File.WriteAllText(lowered, JsonFile.Format(prepared.Lowered.Root));
        nswag.Generate(repository.NSwagDocument, lowered, repository.Templates, source);
        return File.ReadAllText(source);
    }

    private static void WriteAll(string output, Dictionary<string, string> files)
    {
        foreach ((string path, string text) in files)
        {
            TextFile.WriteIfChanged(Path.Combine(output, path), text);
        }

        HashSet<string> kept = files.Keys.Select(path => Path.GetFullPath(Path.Combine(output, path))).ToHashSet(StringComparer.Ordinal);
        foreach (string stale in Directory.EnumerateFiles(output, "*.cs", SearchOption.AllDirectories).Where(path => !kept.Contains(Path.GetFullPath(path))))
        {
            File.Delete(stale);
        }
    }
}
