using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Intercom.Analyzers;

/// <summary>Navigates operations.</summary>
internal static class Operations
{
    /// <summary>Returns an operation without the conversions around it.</summary>
    /// <param name="operation">The operation.</param>
    public static IOperation WithoutConversions(IOperation operation) =>
        operation is IConversionOperation conversion ? WithoutConversions(conversion.Operand) : operation;

    /// <summary>Returns the operation that contains all others of its member.</summary>
    /// <param name="operation">An operation.</param>
    public static IOperation Root(IOperation operation) => operation.Parent is { } parent ? Root(parent) : operation;
}
