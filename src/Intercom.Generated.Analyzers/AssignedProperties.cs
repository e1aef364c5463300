using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Intercom.Analyzers;

/// <summary>The properties that an object initializer assigns.</summary>
internal static class AssignedProperties
{
    /// <summary>The property that has the unknown properties of a model, which can stand for any other.</summary>
    public const string Unknown = "AdditionalProperties";

    /// <summary>Returns the names of the properties that get a value other than the constant null.</summary>
    /// <param name="creation">The creation of a model.</param>
    public static HashSet<string> Of(IObjectCreationOperation creation) => new(
        (creation.Initializer?.Initializers.Select(NameOf) ?? []).OfType<string>(),
        StringComparer.Ordinal);

    private static string? NameOf(IOperation initializer) => initializer switch
    {
        IAssignmentOperation { Target: IMemberReferenceOperation target } assignment when !IsNull(assignment.Value) => target.Member.Name,
        IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation member } => member.Member.Name,
        _ => null,
    };

    private static bool IsNull(IOperation value) =>
        Operations.WithoutConversions(value) is { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation;
}
