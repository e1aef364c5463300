using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit;

/// <summary>One run of NSwag: from a lowered description to one file of C#, by way of a folder for what lies between.</summary>
public sealed class NSwagRun(INSwag nswag, string templates, string folder)
{
    private const string Description = "lowered.json";
    private const string Output = "nswag.cs";
    private const string Templates = "templates-of-run";

    /// <summary>Runs NSwag.</summary>
    /// <param name="document">The document of the repository.</param>
    /// <param name="lowered">The description that NSwag is given.</param>
    /// <returns>The texts of the files that it wrote, by their paths.</returns>
    public IReadOnlyDictionary<string, string> Generate(JObject document, ApiDescription lowered)
    {
        string output = Path.Combine(folder, Output);
        string resolved = Path.Combine(folder, "nswag.json");
        File.WriteAllText(Path.Combine(folder, Description), JsonFile.Format(lowered.Root));
        File.WriteAllText(resolved, JsonFile.Format(NSwagDocument.Resolve(document, Variables)));
        TemplateFolder own = new(templates);
        own.WriteTo(Path.Combine(folder, Templates));

        // NSwag succeeds when it writes nowhere, and what an earlier run wrote would pass for its output.
        File.Delete(output);
        nswag.Run(resolved);
        return File.Exists(output)
            ? SourceSplitter.Split(File.ReadAllText(output), own.Separator)
            : throw new DescriptionException(
                "nswag.json: NSwag ran, but wrote no C# where it should. The output of codeGenerators.openApiToCSharpClient must be "
                    + "$(Output).");
    }

    // Relative, because NSwag takes %...% in any text for a variable of the environment, and a folder may be called so.
    private static Dictionary<string, string> Variables => new(StringComparer.Ordinal)
    {
        ["Description"] = Description,
        ["Templates"] = Templates,
        ["Output"] = Output,
    };
}
