using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Intercom.OpenApi.Tests.Direction;

/// <summary>
/// The generated members that a partial source may use: those of its type or operation, and the types in their signatures.
/// </summary>
internal sealed class OwnMembers
{
    private readonly HashSet<ISymbol> _own = new(SymbolEqualityComparer.Default);

    /// <param name="compilation">The library.</param>
    /// <param name="name">The name of the source, as generated.txt lists it.</param>
    public OwnMembers(CSharpCompilation compilation, string name)
    {
        string[] parts = name.Split('.');
        INamedTypeSymbol type = compilation.GetTypeByMetadataName("Intercom." + parts[0])!;
        string? operation = parts.Length > 1 ? parts[1] : null;
        _own.Add(type);
        foreach (
            ISymbol member in type.GetMembers()
                .Where(member => operation is null || member.Name == operation + "Async" || member.Name == operation + "AllAsync"))
        {
            _own.Add(member);
            _own.UnionWith(Signature(member).SelectMany(Named));
        }
    }

    public bool Includes(ISymbol symbol) =>
        _own.Contains(symbol.OriginalDefinition)
            || (
                symbol is IParameterSymbol or IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet }
                    && _own.Contains(symbol.ContainingSymbol));

    private static IEnumerable<ITypeSymbol> Signature(ISymbol member) => member switch
    {
        IPropertySymbol property => [property.Type],
        IFieldSymbol field => [field.Type],
        IMethodSymbol method => [method.ReturnType, .. method.Parameters.Select(parameter => parameter.Type)],
        _ => [],
    };

    private static IEnumerable<ISymbol> Named(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Named).Prepend(named.OriginalDefinition),
        IArrayTypeSymbol array => Named(array.ElementType),
        _ => [],
    };
}
