using Microsoft.CodeAnalysis;

namespace Intercom.OpenApi.PublicApi;

/// <summary>Writes a type or member on a line.</summary>
internal static class ApiLine
{
    private static readonly SymbolDisplayFormat Names = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeVariance | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Members = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>A type with its base types, or a member after the name of its type.</summary>
    public static string Of(ISymbol symbol) => symbol is INamedTypeSymbol type
        ? $"{Full(type)}: {Modifiers(type)}{type.TypeKind.ToString().ToLowerInvariant()}{Bases(type)}"
        : $"{Full(symbol.ContainingType)}: {Access(symbol)}{symbol.ToDisplayString(Members)}{Obsolete(symbol)}";

    private static string Full(INamedTypeSymbol type) => type.ToDisplayString(Names.WithKindOptions(SymbolDisplayKindOptions.None));

    private static string Modifiers(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Class when type.IsStatic => "static ",
        TypeKind.Class when type.IsAbstract => "abstract ",
        TypeKind.Class when type.IsSealed => "sealed ",
        TypeKind.Struct when type.IsReadOnly => "readonly ",
        _ => string.Empty,
    };

    private static string Bases(INamedTypeSymbol type)
    {
        IEnumerable<INamedTypeSymbol> bases = type.BaseType is { SpecialType: SpecialType.None } parent ? [parent] : [];
        List<string> names =
        [
            .. bases.Concat(
                type.Interfaces
                    .Where(implemented => implemented.DeclaredAccessibility == Accessibility.Public)
                    .OrderBy(implemented => implemented.ToDisplayString(), StringComparer.Ordinal))
                .Select(named => named.ToDisplayString(Names.WithKindOptions(SymbolDisplayKindOptions.None))),
        ];
        return names.Count > 0 ? $" : {string.Join(", ", names)}" : string.Empty;
    }

    private static string Access(ISymbol symbol) => symbol.DeclaredAccessibility == Accessibility.Public ? string.Empty : "protected ";

    private static string Obsolete(ISymbol symbol) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(ObsoleteAttribute)) ? " [obsolete]" : string.Empty;
}
