using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming.Steps;

namespace Intercom.OpenApi.Naming;

/// <summary>
/// Names types, properties, values and parameters in C#, once schemas have the shape of types. Whatever becomes a type is a component with
/// its name afterwards, and no later step changes a name.
/// </summary>
public static class TypeNamingPipeline
{
    /// <summary>The steps in their order.</summary>
    public static IReadOnlyList<IDescriptionStep> Steps { get; } =
    [
        new ShareEnums(),
        new HoistInlineSchemas(),
        new CollapseAliases(),
        new NameTypes(),
        new OrderParameters(),
        new NameMembers(),
        new ListComponentTypes(),
    ];
}
