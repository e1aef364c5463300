using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Intercom.OpenApi.PublicApi;

/// <summary>
/// The public API of an assembly: a line for each type and member, as C# writes it, in a stable order.
/// </summary>
public static class ApiList
{
    /// <summary>Lists the API of an assembly.</summary>
    /// <param name="assembly">The path of the assembly.</param>
    /// <param name="references">The paths of the assemblies that it references.</param>
    public static IReadOnlyList<string> Of(string assembly, IEnumerable<string> references)
    {
        MetadataReference subject = MetadataReference.CreateFromFile(assembly);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Subject",
            references: references.Select(path => MetadataReference.CreateFromFile(path)).Prepend(subject));
        IAssemblySymbol symbol = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(subject)!;
        return [.. Types(symbol.GlobalNamespace).SelectMany(Lines).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol owner) => owner.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .Where(member => member is INamespaceSymbol || IsVisible(member))
        .SelectMany(member => Types(member).Concat(member is INamedTypeSymbol type ? [type] : []));

    private static IEnumerable<string> Lines(INamedTypeSymbol type) =>
        type.GetMembers()
            .Where(member => IsListed(member) && !(type.TypeKind == TypeKind.Enum && member is IMethodSymbol))
            .Select(ApiLine.Of).Prepend(ApiLine.Of(type));

    private static bool IsListed(ISymbol member) => IsVisible(member) && member is not INamedTypeSymbol
        && member is not IMethodSymbol
        {
            MethodKind: not (
            MethodKind.Ordinary or MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion
                or MethodKind.DelegateInvoke)
        };

    // What derived classes see counts as well, where there can be any outside of the assembly.
    private static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility == Accessibility.Public
        || (
            symbol.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal
                && symbol.ContainingType is { IsSealed: false });
}
