using System.CommandLine;
using Intercom.OpenApi;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Documentation;
using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Pipeline;
using Intercom.OpenApi.PublicApi;
using Intercom.OpenApi.Update;

Option<DirectoryInfo> root = new("--root") { Description = "The folder of the repository.", DefaultValueFactory = _ => new DirectoryInfo("."), Recursive = true };
RootCommand command = new("From the description of the Intercom API to C#.") { root };

Option<FileInfo> bundle = new("--output") { Description = "Where to write the description with its overlays applied, as JSON.", Required = true };
Command prepare = new("prepare", "Applies the overlays, checks that everything can be lowered, and writes the description.") { bundle };
prepare.SetAction(result => Run(result, repository =>
    JsonFile.Write(result.GetRequiredValue(bundle).FullName, PreparedDescription.Load(repository).Bundle)));
command.Subcommands.Add(prepare);

Option<FileInfo> nswag = new("--nswag") { Description = "The assembly of the NSwag command line.", Required = true };
Option<DirectoryInfo> sources = new("--output") { Description = "The folder for the C# files.", Required = true };
Option<DirectoryInfo> intermediate = new("--intermediate") { Description = "A folder for what lies between.", Required = true };
Option<FileInfo?> own = new("--from") { Description = "Another description than that of the repository, as it comes; what nobody has named or documented is left to rules." };
Option<FileInfo[]> ownOverlays = new("--overlay") { Description = "Overlays to apply after those of the repository.", AllowMultipleArgumentsPerToken = true };
Option<FileInfo?> ownReport = new("--report") { Description = "A file for what was left to rules, as Markdown." };
Command generate = new("generate", "Writes the C# files.") { nswag, sources, intermediate, own, ownOverlays, ownReport };
generate.SetAction(result => Run(result, repository =>
{
    Generator generator = new(repository, new NSwagTool(result.GetRequiredValue(nswag).FullName));
    string output = result.GetRequiredValue(sources).FullName;
    string between = result.GetRequiredValue(intermediate).FullName;
    if (result.GetValue(own) is not { } description)
    {
        Console.WriteLine($"{generator.Generate(output, between)} files generated from {Path.GetRelativePath(repository.Root, repository.Description)}.");
        return;
    }

    DescriptionUpdate read = new Updater(repository).Read(description.FullName, null, keepsDescriptions: true, [.. (result.GetValue(ownOverlays) ?? []).Select(overlay => overlay.FullName)]);
    int count = generator.Generate(read.Prepared, output, between);
    string report = new UpdateReport(read, null).Markdown();
    if (result.GetValue(ownReport) is { } reportFile)
    {
        TextFile.WriteIfChanged(reportFile.FullName, report);
    }

    Console.WriteLine($"{count} files generated from {description.Name} (API {read.To}); {read.DiagnosticBag.All.Count()} decisions were left to rules.");
}));
command.Subcommands.Add(generate);

Command operations = new("operations", "Writes docs/operations.md, the list of all operations and their methods.");
operations.SetAction(result => Run(result, repository =>
    TextFile.WriteIfChanged(repository.OperationsPage, OperationsPage.Write(PreparedDescription.Load(repository).Lowered))));
command.Subcommands.Add(operations);

Option<DirectoryInfo> packaged = new("--from") { Description = "The folder with the sources.", Required = true };
Option<DirectoryInfo> target = new("--output") { Description = "The folder for the packaged sources.", Required = true };
Option<bool> isInternal = new("--internal") { Description = "Makes the types internal." };
Command package = new("package-sources", "Writes sources in the form that other projects compile.") { packaged, target, isInternal };
package.SetAction(result => Run(result, _ =>
    PackagedSources.Write(result.GetRequiredValue(packaged).FullName, result.GetRequiredValue(target).FullName, result.GetValue(isInternal))));
command.Subcommands.Add(package);

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
        // The form that MSBuild and IDEs show as an error of the build. A stack trace would mend nothing.
        Console.Error.WriteLine($"Intercom.OpenApi : error OPENAPI: {exception.Message.ReplaceLineEndings(" ")}");
        return 1;
    }
}
