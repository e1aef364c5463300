using System.CommandLine;
using Intercom.Fitting;

Option<string> assembly = new("--assembly") { Description = "The name of the assembly.", Required = true };
Option<FileInfo> optional = new("--optional") { Description = "A file with the sources that can be left out, one a line.", Required = true };
Option<FileInfo> stays = new("--fixed") { Description = "A file with the sources that stay, one a line.", Required = true };
Option<FileInfo> references = new("--references") { Description = "A file with what they refer to, one a line.", Required = true };
Option<string> symbols = new("--symbols") { Description = "What is defined for the preprocessor, with semicolons between.", DefaultValueFactory = _ => string.Empty };
Option<string?> language = new("--language") { Description = "The version of C#." };
Option<FileInfo> output = new("--output") { Description = "The file that gets what is left out, one a line: the path, a bar, and the reason.", Required = true };
RootCommand root = new("Finds the sources written by hand that speak of what the description has not.") { assembly, optional, stays, references, symbols, language, output };
root.SetAction(result =>
{
    SourceSet sources = new(
        result.GetRequiredValue(assembly),
        Lines(result.GetRequiredValue(optional)),
        Lines(result.GetRequiredValue(stays)),
        Lines(result.GetRequiredValue(references)),
        result.GetRequiredValue(symbols).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        result.GetValue(language) is { Length: > 0 } version ? version : null);
    IReadOnlyList<LeftOutSource> leftOut = sources.FindLeftOut();
    File.WriteAllLines(result.GetRequiredValue(output).FullName, leftOut.Select(source => $"{source.Path}|{source.Reason}"));
    return 0;
});
return root.Parse(args).Invoke();

static string[] Lines(FileInfo file) => [.. File.ReadAllLines(file.FullName).Where(line => line.Length > 0)];
