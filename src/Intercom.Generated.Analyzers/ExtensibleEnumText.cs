using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Intercom.Analyzers;

/// <summary>
/// A constant text that is a value of an extensible enum: by conversion, by constructor, or in the condition of a search.
/// </summary>
/// <param name="type">The extensible enum.</param>
/// <param name="value">The text.</param>
/// <param name="syntax">The expression that a known value can replace.</param>
internal sealed class ExtensibleEnumText(INamedTypeSymbol type, string value, SyntaxNode syntax)
{
    /// <summary>The extensible enum.</summary>
    public INamedTypeSymbol Type => type;

    /// <summary>The text.</summary>
    public string Value => value;

    /// <summary>The expression that a known value can replace.</summary>
    public SyntaxNode Syntax => syntax;

    /// <summary>Returns the text that an operation makes a value of; null for any other operation.</summary>
    /// <param name="operation">The operation.</param>
    public static ExtensibleEnumText? Of(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: { } method, Operand: { ConstantValue: { HasValue: true, Value: string value } } operand }
            when LibrarySymbols.IsExtensibleEnum(method.ContainingType) =>
            new ExtensibleEnumText(method.ContainingType, value, operand.Syntax),
        IObjectCreationOperation { Arguments.Length: 1, Type: INamedTypeSymbol type } creation
            when LibrarySymbols.IsExtensibleEnum(type)
                && creation.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string value } =>
            new ExtensibleEnumText(type, value, operation.Syntax),
        _ => null,
    };

    /// <summary>Returns the texts that an operation compares the field of a search with.</summary>
    /// <param name="operation">The operation.</param>
    public static IEnumerable<ExtensibleEnumText> Compared(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorMethod.ContainingType: { } field } binary => Compared(field, [binary.RightOperand]),
        IInvocationOperation { TargetMethod.ContainingType: { } field } invocation =>
            Compared(field, invocation.Arguments.SelectMany(argument => ElementsOf(argument.Value))),
        _ => [],
    };

    private static IEnumerable<ExtensibleEnumText> Compared(INamedTypeSymbol field, IEnumerable<IOperation> values) =>
        LibrarySymbols.Is(field, "EnumField") && field.TypeArguments[field.Arity - 1] is INamedTypeSymbol type
            ? values.Select(Operations.WithoutConversions)
                .Where(value => value is { Type.SpecialType: SpecialType.System_String, ConstantValue: { HasValue: true, Value: string } })
                .Select(value => new ExtensibleEnumText(type, (string)value.ConstantValue.Value!, value.Syntax))
            : [];

    private static ImmutableArray<IOperation> ElementsOf(IOperation value) =>
        value is IArrayCreationOperation { Initializer: { } initializer } ? initializer.ElementValues : ImmutableArray.Create(value);
}
