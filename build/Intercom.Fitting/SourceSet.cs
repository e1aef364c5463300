using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Intercom.Fitting;

/// <summary>Sources that are compiled together: those that can be left out, and those that stay.</summary>
/// <param name="Assembly">The name of the assembly.</param>
/// <param name="Optional">The paths of the sources that can be left out.</param>
/// <param name="Fixed">The paths of the sources that stay.</param>
/// <param name="References">The paths of what they refer to.</param>
/// <param name="Symbols">What is defined for the preprocessor.</param>
/// <param name="Language">The version of the language; null for the newest.</param>
public sealed record SourceSet(
    string Assembly,
    IReadOnlyList<string> Optional,
    IReadOnlyList<string> Fixed,
    IReadOnlyList<string> References,
    IReadOnlyList<string> Symbols,
    string? Language)
{
    // Written by source generators, which do not run here.
    private const string PartWithoutBody = "CS8795";

    /// <summary>Finds what to leave out, so that no source that can be left out has an error.</summary>
    public IReadOnlyList<LeftOutSource> FindLeftOut()
    {
        List<LeftOutSource> leftOut = [];
        HashSet<string> optional = new(Optional, StringComparer.Ordinal);
        CSharpCompilation compilation = Compile();
        while (FindUnfit(compilation, optional) is { Count: > 0 } unfit)
        {
            leftOut.AddRange(unfit);
            HashSet<string> paths = unfit.Select(source => source.Path).ToHashSet(StringComparer.Ordinal);
            compilation = compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where(tree => paths.Contains(tree.FilePath)));
        }

        return [.. leftOut.OrderBy(source => source.Path, StringComparer.Ordinal)];
    }

    private CSharpCompilation Compile()
    {
        LanguageVersion version = LanguageVersion.Preview;
        if (Language is not null && !LanguageVersionFacts.TryParse(Language, out version))
        {
            throw new InvalidOperationException($"{Language} is no version of C#.");
        }

        CSharpParseOptions parse = new(version, DocumentationMode.None, preprocessorSymbols: Symbols);
        return CSharpCompilation.Create(
            Assembly,
            Optional.Concat(Fixed).Distinct(StringComparer.Ordinal).Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), parse, path)),
            References.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
    }

    private static List<LeftOutSource> FindUnfit(CSharpCompilation compilation, HashSet<string> optional) =>
    [
        .. compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != PartWithoutBody && diagnostic.Location.SourceTree is not null)
            .SelectMany(diagnostic => Blame(compilation, diagnostic, optional))
            .DistinctBy(source => source.Path, StringComparer.Ordinal),
    ];

    // A class that lacks a member of an interface cannot help it; the source that asks for the member goes.
    private static IEnumerable<LeftOutSource> Blame(CSharpCompilation compilation, Diagnostic diagnostic, HashSet<string> optional)
    {
        string reason = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        IEnumerable<string> paths = optional.Contains(diagnostic.Location.SourceTree!.FilePath)
            ? [diagnostic.Location.SourceTree.FilePath]
            : Unimplemented(compilation, diagnostic.Location).Where(optional.Contains);
        return paths.Select(path => new LeftOutSource(path, reason));
    }

    private static IEnumerable<string> Unimplemented(CSharpCompilation compilation, Location location)
    {
        SyntaxTree tree = location.SourceTree!;
        SemanticModel model = compilation.GetSemanticModel(tree);
        SyntaxNode? declaration = tree.GetRoot().FindNode(location.SourceSpan).AncestorsAndSelf().FirstOrDefault(node => node is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax);
        return declaration is not null && model.GetDeclaredSymbol(declaration) is INamedTypeSymbol type
            ? type.AllInterfaces.SelectMany(implemented => implemented.GetMembers())
                .Where(member => type.FindImplementationForInterfaceMember(member) is null)
                .SelectMany(member => member.DeclaringSyntaxReferences)
                .Select(reference => reference.SyntaxTree.FilePath)
            : [];
    }
}
