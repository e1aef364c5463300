using System.CommandLine;
using Intercom.Fitting;
using Microsoft.CodeAnalysis.CSharp;

Option<string> assembly = new("--assembly") { Description = "The name of the assembly.", Required = true };
Option<FileInfo> optional = new("--optional") { Description = "A file with the sources of which parts can be left out, one a line.", Required = true };
Option<FileInfo> whole = new("--whole") { Description = "A file with the sources that stay whole, one a line.", Required = true };
Option<FileInfo> references = new("--references") { Description = "A file with what they refer to, one a line.", Required = true };
Option<string> symbols = new("--symbols") { Description = "What is defined for the preprocessor, with semicolons between.", DefaultValueFactory = _ => string.Empty };
Option<string> language = new("--language") { Description = "The version of C#.", DefaultValueFactory = _ => string.Empty };
Option<string> kind = new("--kind") { Description = "What is built: Library or Exe.", DefaultValueFactory = _ => "Library" };
Option<bool> splits = new("--split-members") { Description = "Leaves single statements out of members, rather than whole members." };
Option<DirectoryInfo> root = new("--root") { Description = "The folder that paths in lists start from.", Required = true };
Option<FileInfo?> accepted = new("--accepted") { Description = "A file with what may be left out. Anything else is an error." };
Option<DirectoryInfo> output = new("--output") { Description = "The folder for what remains of sources that are not whole, and for the lists.", Required = true };
Command fit = new("fit", "Leaves out of sources what speaks of things that the description has not.")
{
    assembly, optional, whole, references, symbols, language, kind, splits, root, accepted, output,
};
fit.SetAction(result =>
{
    SourceSet sources = new(
        result.GetRequiredValue(assembly),
        Lines(result.GetRequiredValue(optional)),
        Lines(result.GetRequiredValue(whole)),
        Lines(result.GetRequiredValue(references)),
        result.GetRequiredValue(symbols).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        LanguageVersionFacts.TryParse(result.GetRequiredValue(language), out LanguageVersion version) ? version : LanguageVersion.Latest,
        string.Equals(result.GetRequiredValue(kind), "Exe", StringComparison.OrdinalIgnoreCase),
        result.GetValue(splits));
    FittedOutput written = new(result.GetRequiredValue(output).FullName, result.GetRequiredValue(root).FullName);
    FittedSources fitted = sources.Fit();
    written.Write(fitted);
    if (result.GetValue(accepted) is not { } list)
    {
        return 0;
    }

    List<string> unlisted = [.. fitted.LeftOut.Select(written.Line).Except(Lines(list), StringComparer.Ordinal)];
    unlisted.ForEach(line => Console.Error.WriteLine($"Intercom.Fitting : error FITTING: {line} speaks of what the description has not, and is not listed in openapi/left-out.txt."));
    return unlisted.Count > 0 ? 1 : 0;
});
Option<DirectoryInfo[]> folders = new("--from") { Description = "The folders with the sources.", Required = true };
Option<FileInfo?> without = new("--without") { Description = "A file with the sources to pass over, one a line." };
Option<DirectoryInfo> target = new("--output") { Description = "The folder for the sources as other projects compile them.", Required = true };
Option<bool> isInternal = new("--internal") { Description = "Makes their types internal." };
Command package = new("package", "Writes sources so that they compile in any project, and none of its rules applies to them.") { folders, without, target, isInternal };
package.SetAction(result => PackagedSources.Write(
    result.GetRequiredValue(folders),
    result.GetValue(without) is { } list ? new HashSet<string>(Lines(list), StringComparer.Ordinal) : [],
    result.GetRequiredValue(target),
    result.GetValue(isInternal)));

return new RootCommand("Fits sources into where they are compiled.") { fit, package }.Parse(args).Invoke();

static string[] Lines(FileInfo file) => file.Exists ? [.. File.ReadAllLines(file.FullName).Where(line => line.Length > 0)] : [];
