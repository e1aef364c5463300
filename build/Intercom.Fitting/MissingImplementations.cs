using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Intercom.Fitting;

/// <summary>The members of interfaces that a class lacks.</summary>
internal static class MissingImplementations
{
    /// <param name="compilation">All sources.</param>
    /// <param name="place">The place in the list of what a class derives from at which the compiler finds them missing.</param>
    public static IEnumerable<SyntaxNode> Of(CSharpCompilation compilation, SyntaxNode place)
    {
        if (place.AncestorsAndSelf().OfType<BaseListSyntax>().FirstOrDefault()?.Parent is not TypeDeclarationSyntax declaration
            || compilation.GetSemanticModel(place.SyntaxTree).GetDeclaredSymbol(declaration) is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
        {
            return [];
        }

        return type.AllInterfaces
            .SelectMany(implemented => implemented.GetMembers())
            .Where(member => type.FindImplementationForInterfaceMember(member) is null)
            .SelectMany(member => member.DeclaringSyntaxReferences)
            .Select(reference => reference.GetSyntax());
    }
}
