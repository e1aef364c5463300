using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Intercom.Fitting;

/// <summary>Sources that are compiled together: those of which parts can be left out, and those that stay whole.</summary>
/// <param name="Assembly">The name of the assembly.</param>
/// <param name="Optional">The paths of the sources of which parts can be left out.</param>
/// <param name="Whole">The paths of the sources that stay whole.</param>
/// <param name="References">The paths of what they refer to.</param>
/// <param name="Symbols">What is defined for the preprocessor.</param>
/// <param name="Language">The version of the language.</param>
/// <param name="IsProgram">Whether the assembly has an entry point.</param>
/// <param name="SplitsMembers">
/// Whether a member can do without one of its statements rather than going whole, and a type of several parts goes with the part that documents it: in the library,
/// but not in tests, where one that asserts less than it says would be worse than none.
/// </param>
public sealed record SourceSet(
    string Assembly,
    IReadOnlyList<string> Optional,
    IReadOnlyList<string> Whole,
    IReadOnlyList<string> References,
    IReadOnlyList<string> Symbols,
    LanguageVersion Language,
    bool IsProgram,
    bool SplitsMembers = false)
{
    // Of parts written by source generators, which do not run here, and of a program that was left out whole.
    private static readonly string[] Expected = ["CS8795", "CS5001", "CS8805"];

    /// <summary>Leaves out, member by member, what has an error, until nothing that can be left out has any.</summary>
    public FittedSources Fit()
    {
        List<LeftOut> leftOut = [];
        HashSet<string> optional = new(Optional, StringComparer.Ordinal);
        Dictionary<string, string?> texts = new(StringComparer.Ordinal);
        CSharpCompilation compilation = Compile();
        while (FindUnfit(compilation, optional) is { Count: > 0 } unfit)
        {
            foreach (IGrouping<SyntaxTree, UnfitPart> source in unfit.GroupBy(part => part.Tree))
            {
                leftOut.AddRange(source.Select(part => new LeftOut(part.Tree.FilePath, MemberName.Of(part.Node), part.Reason)));
                SyntaxTree? trimmed = TrimmedSource.Of(source.Key, [.. source.Select(part => part.Node)]);
                texts[source.Key.FilePath] = trimmed?.ToString();
                compilation = trimmed is null ? compilation.RemoveSyntaxTrees(source.Key) : compilation.ReplaceSyntaxTree(source.Key, trimmed);
            }
        }

        return new FittedSources([.. leftOut.OrderBy(part => part.Path, StringComparer.Ordinal).ThenBy(part => part.Member, StringComparer.Ordinal)], texts, [.. Errors(compilation).Select(error => error.ToString())]);
    }

    private CSharpCompilation Compile()
    {
        CSharpParseOptions parse = new(Language, DocumentationMode.None, preprocessorSymbols: Symbols);
        return CSharpCompilation.Create(
            Assembly,
            Optional.Concat(Whole).Distinct(StringComparer.Ordinal).Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), parse, path)),
            References.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
    }

    private List<UnfitPart> FindUnfit(CSharpCompilation compilation, HashSet<string> optional)
    {
        Dictionary<SyntaxNode, UnfitPart> found = Errors(compilation)
            .Where(diagnostic => diagnostic.Location.SourceTree is not null)
            .SelectMany(diagnostic => Blame(compilation, diagnostic, optional))
            .Concat(SplitsMembers ? OrphanedParts.Of(compilation, optional) : [])
            .DistinctBy(part => part.Node)
            .ToDictionary(part => part.Node);
        return [.. found.Values.Where(part => !part.Node.Ancestors().Any(found.ContainsKey))];
    }

    private static IEnumerable<Diagnostic> Errors(CSharpCompilation compilation) => compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !Expected.Contains(diagnostic.Id, StringComparer.Ordinal));

    // A generated class that lacks a member of an interface cannot help it; the member that is asked for goes.
    private IEnumerable<UnfitPart> Blame(CSharpCompilation compilation, Diagnostic diagnostic, HashSet<string> optional)
    {
        string reason = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        SyntaxNode place = diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan);
        IEnumerable<SyntaxNode> blamed = optional.Contains(place.SyntaxTree.FilePath)
            ? [TrimmedSource.PartAround(place, SplitsMembers)]
            : MissingImplementations.Of(compilation, place).Where(node => optional.Contains(node.SyntaxTree.FilePath));
        return blamed.Select(node => new UnfitPart(node.SyntaxTree, node, reason));
    }
}
