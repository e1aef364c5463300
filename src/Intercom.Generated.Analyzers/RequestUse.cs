using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Intercom.Analyzers;

/// <summary>The use of a request object after its creation.</summary>
/// <param name="creation">The creation of the object.</param>
/// <param name="properties">The properties whose assignment after the creation matters.</param>
internal sealed class RequestUse(IObjectCreationOperation creation, ImmutableHashSet<string> properties)
{
    /// <summary>
    /// Indicates whether the object is certainly sent without the properties: it is, or is within, an argument of an operation of the API,
    /// or a local variable that is only passed to operations and gets other properties.
    /// </summary>
    public bool IsSentWithout()
    {
        bool isNested = false;
        IOperation current = creation;
        while (current.Parent is { } parent && Holds(parent, current))
        {
            current = parent;
            isNested |= parent is IObjectCreationOperation;
        }

        return current.Parent switch
        {
            IArgumentOperation argument => IsOfOperation(argument),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declaration } => IsOnlySent(declaration, isNested),
            _ => false,
        };
    }

    private static bool Holds(IOperation parent, IOperation value) => parent switch
    {
        IConversionOperation or IMemberInitializerOperation or IObjectOrCollectionInitializerOperation => true,
        IArrayInitializerOperation or IArrayCreationOperation => true,
        IObjectCreationOperation outer => outer.Initializer == value,
        ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation } assignment => assignment.Value == value,
        IArgumentOperation { Parent: IInvocationOperation { Parent: IObjectOrCollectionInitializerOperation } } => true,
        IInvocationOperation { Parent: IObjectOrCollectionInitializerOperation } => true,
        _ => parent.Syntax.IsKind(SyntaxKind.CollectionExpression),
    };

    private static bool IsOfOperation(IArgumentOperation argument) => argument.Parent is IInvocationOperation invocation
        && invocation.TargetMethod.Parameters.Any(parameter => LibrarySymbols.Is(parameter.Type, "RequestOptions"));

    private bool IsOnlySent(IVariableDeclaratorOperation declaration, bool isNested)
    {
        ILocalReferenceOperation[] references =
        [
            .. Operations.Root(declaration).Descendants().OfType<ILocalReferenceOperation>()
                .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, declaration.Symbol)),
        ];
        return references.Any(IsSent) && references.All(reference => IsSent(reference) || (!isNested && GetsOther(reference)));
    }

    private static bool IsSent(ILocalReferenceOperation reference)
    {
        IOperation? parent = reference.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IArgumentOperation argument && IsOfOperation(argument);
    }

    private bool GetsOther(ILocalReferenceOperation reference) =>
        reference.Parent is IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } property
        && assignment.Target == property
        && !properties.Contains(property.Property.Name);
}
