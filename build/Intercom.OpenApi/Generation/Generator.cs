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
        string source = new NSwagRun(nswag, repository.Templates, intermediate).Generate(document, prepared.Lowered);
        foreach ((string path, string text) in SourceSplitter.Split(source))
        {
            files.Add(path, text);
        }

        files.Add("intercom.json", JsonFile.Format(prepared.Bundle));
        files.Add("types.json", JsonFile.Format(ComponentTypes.Of(prepared.Bundle, prepared.Lowered)));
        new OutputFolder(output, OutputFolder.UsualNames).Write(files);
        return files.Count;
    }
}
