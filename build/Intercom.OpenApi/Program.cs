using System.CommandLine;
using Intercom.OpenApi;
using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Documentation;
using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Normalization;
using Intercom.OpenApi.Pipeline;
using Intercom.OpenApi.PublicApi;
using Intercom.OpenApi.Site;
using Intercom.OpenApi.Update;
using Newtonsoft.Json.Linq;

Option<DirectoryInfo> root =
    new("--root") { Description = "The folder of the repository.", DefaultValueFactory = _ => new DirectoryInfo("."), Recursive = true };
RootCommand command = new("Generates the C# client from the description of the Intercom API.") { root };

Option<FileInfo> incoming = new("--from") { Description = "The description to normalize: OpenAPI 3, YAML or JSON.", Required = true };
Option<FileInfo> normalized = new("--output") { Description = "The file for the normalized description, as YAML.", Required = true };
Option<string?> described = new("--version") { Description = "The version that it describes. Default: the version in the description." };
Command normalize = new("normalize", "Writes a description in the form of openapi/intercom.yaml.") { incoming, normalized, described };
normalize.SetAction(result => Run(result, _ =>
{
    DiagnosticBag diagnostics = new();
    JObject document = IncomingFile.Read(result.GetRequiredValue(incoming).FullName, diagnostics);
    NormalizedDescription description = NormalizedDescription.Read(document, new PreviousDescription(null), [], result.GetValue(described));
    TextFile.WriteIfChanged(result.GetRequiredValue(normalized).FullName, YamlWriter.Format(description.Facts));
    Console.WriteLine($"{diagnostics.Changes.Count + description.Changes.Count} changes normalized the description.");
}));
command.Subcommands.Add(normalize);

Option<FileInfo> nswag = new("--nswag") { Description = "The assembly of the NSwag command line.", Required = true };
Option<DirectoryInfo> sources = new("--output") { Description = "The folder for the C# files.", Required = true };
Option<DirectoryInfo> intermediate = new("--intermediate") { Description = "A folder for intermediate files.", Required = true };
Option<FileInfo?> own = new("--from")
{
    Description = "A description to use instead of the one of the repository. Rules fill the gaps that its overlays leave.",
};
Option<FileInfo[]> ownOverlays =
    new("--overlay") { Description = "Overlays to apply after those of the repository.", AllowMultipleArgumentsPerToken = true };
Option<FileInfo?> ownReport = new("--report") { Description = "A Markdown file for a report of what rules filled." };
Command generate = new("generate", "Writes the C# files.") { nswag, sources, intermediate, own, ownOverlays, ownReport };
generate.SetAction(result => Run(result, repository =>
{
    StepWriter steps = new(Console.Out);
    Generator generator = new(repository, new NSwagTool(result.GetRequiredValue(nswag).FullName), steps);
    string output = result.GetRequiredValue(sources).FullName;
    string between = result.GetRequiredValue(intermediate).FullName;
    if (result.GetValue(own) is not { } description)
    {
        Console.WriteLine(
            $"{generator.Generate(output, between)} files generated from {Path.GetRelativePath(repository.Root, repository.Description)}.");
        return;
    }

    DescriptionUpdate read = new Updater(repository, steps).Read(
        description.FullName,
        null,
        keepsDescriptions: true,
        [.. (result.GetValue(ownOverlays) ?? []).Select(overlay => overlay.FullName)]);
    int count = generator.Generate(read.Prepared, output, between);
    string report = new UpdateReport(read, null).Markdown();
    if (result.GetValue(ownReport) is { } reportFile)
    {
        TextFile.WriteIfChanged(reportFile.FullName, report);
    }

    Console.WriteLine(
        $"{count} files generated from {description.Name} (API {read.To}); {read.Diagnostics.Warnings.Count()} gaps were filled by rules.");
}));
command.Subcommands.Add(generate);

Command operations = new("operations", "Writes docs/operations.md, the list of all operations and their methods.");
operations.SetAction(result => Run(result, repository =>
    TextFile.WriteIfChanged(repository.OperationsPage, OperationsPage.Write(PreparedDescription.Load(repository).Lowered))));
command.Subcommands.Add(operations);

Option<DirectoryInfo> pagesFolder = new("--output") { Description = "The folder for the pages.", Required = true };
Option<FileInfo?> recordings = new("--recordings")
{
    Description = "What the examples sent and received, as their test writes it. Default: pages without it.",
};
Command pages = new("pages", "Writes a page of the site for each area, with its operations.") { pagesFolder, recordings };
pages.SetAction(result => Run(result, repository =>
{
    PreparedDescription prepared = PreparedDescription.Load(repository);
    JObject recorded = result.GetValue(recordings) is { } file ? YamlFile.Read(file.FullName) : [];
    foreach ((string name, string text) in AreaPages.Write(prepared.Lowered, prepared.Bundle, recorded))
    {
        TextFile.WriteIfChanged(Path.Combine(result.GetRequiredValue(pagesFolder).FullName, name), text);
    }
}));
command.Subcommands.Add(pages);

Option<DirectoryInfo> packaged = new("--from") { Description = "The folder with the sources.", Required = true };
Option<DirectoryInfo> target = new("--output") { Description = "The folder for the packaged sources.", Required = true };
Option<bool> isInternal = new("--internal") { Description = "Makes the types internal." };
Command package = new(
    "package-sources",
    "Writes sources in the form in which other projects compile them.") { packaged, target, isInternal };
package.SetAction(result => Run(result, _ =>
    PackagedSources.Write(
        result.GetRequiredValue(packaged).FullName,
        result.GetRequiredValue(target).FullName,
        result.GetValue(isInternal))));
command.Subcommands.Add(package);

Option<FileInfo> exampleList = new("--from") { Description = "The examples.json among the generated files.", Required = true };
Option<FileInfo> exampleSources = new("--output") { Description = "The C# file for the examples.", Required = true };
Command examples = new("example-sources", "Writes the examples of all operations as C#.") { exampleList, exampleSources };
examples.SetAction(result => Run(result, _ =>
    TextFile.WriteIfChanged(
        result.GetRequiredValue(exampleSources).FullName,
        ExampleSources.Write(JArray.Parse(File.ReadAllText(result.GetRequiredValue(exampleList).FullName))))));
command.Subcommands.Add(examples);

command.Subcommands.Add(ApiCommand.Create());
command.Subcommands.Add(UpdateCommands.Update(RunForCode));
command.Subcommands.Add(UpdateCommands.Report(RunForCode));

return LargeStack.Run(() => command.Parse(args).Invoke());

int Run(ParseResult result, Action<Repository> action) => RunForCode(result, repository =>
{
    action(repository);
    return 0;
});

int RunForCode(ParseResult result, Func<Repository, int> action)
{
    try
    {
        return action(new Repository(result.GetRequiredValue(root).FullName));
    }
    catch (Exception exception)
    {
        // The form that MSBuild and IDEs show as an error of the build. A stack trace would not help.
        Console.Error.WriteLine($"Intercom.OpenApi : error OPENAPI: {exception.Message.ReplaceLineEndings(" ")}");
        return 1;
    }
}
