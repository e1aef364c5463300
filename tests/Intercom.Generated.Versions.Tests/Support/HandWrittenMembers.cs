using Microsoft.CodeAnalysis;

namespace Intercom.Versions.Tests.Support;

/// <summary>The public members of the library that are written by hand.</summary>
internal static class HandWrittenMembers
{
    /// <summary>The identifiers of the members, each with the name of the source that declares it.</summary>
    public static IReadOnlyDictionary<string, string> Of(Compilation compilation) => Types(compilation.Assembly.GlobalNamespace)
        .SelectMany(type => type.GetMembers().Where(member => member is not INamedTypeSymbol).Prepend(type))
        .Where(IsVisible)
        .Select(member => (Id: member.GetDocumentationCommentId(), Source: Source(member)))
        .Where(member => member.Id is not null && member.Source is not null)
        .ToDictionary(member => member.Id!, member => member.Source!, StringComparer.Ordinal);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol owner) => owner.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? Types(member).Prepend(type) : Types(member));

    private static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected
        && (symbol.ContainingType is null || IsVisible(symbol.ContainingType));

    private static string? Source(ISymbol member) => member.DeclaringSyntaxReferences
        .Select(reference => reference.SyntaxTree)
        .Where(LibrarySources.IsHandWritten)
        .Select(tree => Path.GetFileNameWithoutExtension(tree.FilePath))
        .FirstOrDefault();
}
