using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Intercom.Fitting;

/// <summary>Parts of types whose generated part, which documents them, is no more.</summary>
internal static class OrphanedParts
{
    public static IEnumerable<UnfitPart> Of(CSharpCompilation compilation, IReadOnlySet<string> optional) => compilation.SyntaxTrees
        .Where(tree => optional.Contains(tree.FilePath))
        .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().Where(IsPart), (tree, part) => (Tree: tree, Part: part))
        .Where(found => compilation.GetSemanticModel(found.Tree).GetDeclaredSymbol(found.Part) is { } type && IsOrphaned(type, optional))
        .Select(found => new UnfitPart(found.Tree, found.Part, $"'{found.Part.Identifier.Text}' is generated no more"));

    private static bool IsPart(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static bool IsOrphaned(INamedTypeSymbol type, IReadOnlySet<string> optional) => type.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax())
        .All(part => optional.Contains(part.SyntaxTree.FilePath) && !IsDocumented(part));

    private static bool IsDocumented(SyntaxNode part) => part.GetLeadingTrivia().Any(trivia => trivia.ToFullString().StartsWith("///", StringComparison.Ordinal));
}
