using Microsoft.CodeAnalysis;

namespace Intercom.Analyzers;

/// <summary>
/// Recognizes types of the library by name, because the library can be an assembly, or source that is compiled into any assembly.
/// </summary>
internal static class LibrarySymbols
{
    private const string Library = "Intercom";

    /// <summary>Indicates whether a type is declared by the library.</summary>
    /// <param name="type">The type, or null.</param>
    /// <param name="name">Its name, without namespace and type parameters.</param>
    public static bool Is(ITypeSymbol? type, string name) =>
        type is { ContainingType: null } && type.Name == name && IsLibrary(type.ContainingNamespace);

    /// <summary>Indicates whether a type is, or is derived from, a type of the library.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">The name of the type of the library.</param>
    public static bool IsA(ITypeSymbol type, string name) => WithBaseTypes(type).Any(one => Is(one, name));

    /// <summary>Indicates whether a type is an extensible enum.</summary>
    /// <param name="type">The type.</param>
    public static bool IsExtensibleEnum(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Struct && type.AllInterfaces.Any(implemented => Is(implemented, "IExtensibleEnum"));

    /// <summary>Returns a type and its base types.</summary>
    /// <param name="type">The type.</param>
    public static IEnumerable<ITypeSymbol> WithBaseTypes(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    /// <summary>Returns the values of the only argument of an attribute of the library, which is a list.</summary>
    /// <param name="symbol">The symbol with the attribute.</param>
    /// <param name="attribute">The name of the class of the attribute.</param>
    /// <returns>The values; null without the attribute.</returns>
    public static object?[]? AttributeValues(ISymbol symbol, string attribute)
    {
        AttributeData? data = symbol.GetAttributes().FirstOrDefault(candidate => Is(candidate.AttributeClass, attribute));
        return data is { ConstructorArguments.Length: 1 } && data.ConstructorArguments[0] is { Kind: TypedConstantKind.Array } values
            ? [.. values.Values.Select(value => value.Value)]
            : null;
    }

    private static bool IsLibrary(INamespaceSymbol? symbol) =>
        symbol is { Name: Library, ContainingNamespace.IsGlobalNamespace: true };
}
