using Intercom.OpenApi.Document;
using Intercom.OpenApi.Emit;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Pipeline;

/// <summary>From the description to C#: prepare, run NSwag, split what it wrote.</summary>
/// <param name="repository">The repository.</param>
/// <param name="nswag">NSwag.</param>
/// <param name="steps">Receives each step when it begins; null for none.</param>
public sealed class Generator(Repository repository, INSwag nswag, IProgress<string>? steps = null)
{
    /// <summary>Generates from the description of the repository.</summary>
    /// <param name="output">The folder for the C# files.</param>
    /// <param name="intermediate">A folder for what lies between.</param>
    /// <returns>The number of files.</returns>
    public int Generate(string output, string intermediate)
    {
        steps?.Report("Reading the description and its overlays");
        return Generate(PreparedDescription.Load(repository), output, intermediate);
    }

    /// <summary>Generates from any description.</summary>
    /// <param name="prepared">The description.</param>
    /// <param name="output">The folder for the C# files.</param>
    /// <param name="intermediate">A folder for what lies between.</param>
    /// <returns>The number of files.</returns>
    public int Generate(PreparedDescription prepared, string output, string intermediate)
    {
        using IDisposable held = GenerationLock.Acquire(intermediate);
        JObject document = YamlFile.Read(repository.NSwagDocument);
        NSwagDocument.RejectUnknownSettings(document, nswag.KnownSettings());
        NSwagDocument.ExcludeHandWrittenTypes(document, prepared.Lowered);
        steps?.Report($"Generating the clients of {prepared.Lowered.Operations.Count} operations");
        Dictionary<string, string> files = new(ClientSources.Write(prepared.Lowered, prepared.Bundle), StringComparer.Ordinal);
        steps?.Report("Generating the models with NSwag");
        foreach ((string path, string text) in new NSwagRun(nswag, repository.Templates, intermediate).Generate(document, prepared.Lowered))
        {
            files.Add(path, text);
        }

        files.Add(GeneratedNames.FileName, GeneratedNames.Write(files.Keys, prepared.Lowered));
        files.Add("intercom.json", JsonFile.Format(prepared.Bundle));
        files.Add("types.json", JsonFile.Format(prepared.Lowered.Root[SpecExtensions.ComponentTypes]!));
        files.Add(ExampleList.FileName, JsonFile.Format(ExampleList.Write(prepared.Lowered)));
        steps?.Report($"Writing {files.Count} files");
        new OutputFolder(output, OutputFolder.DefaultNameComparer).Write(files);
        return files.Count;
    }
}
