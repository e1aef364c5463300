using System.Reflection;
using Intercom.Testing.State;

namespace Intercom.Testing.Areas;

/// <summary>The areas of this assembly.</summary>
internal static class AreaCatalog
{
    private static readonly ConstructorInfo[] Constructors =
    [
        .. typeof(IArea).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IArea).IsAssignableFrom(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => type.GetConstructor([typeof(Workspace)])
                ?? throw new InvalidOperationException($"The area {type} has no constructor that takes a workspace.")),
    ];

    public static IReadOnlyList<IArea> Create(Workspace workspace) =>
        [.. Constructors.Select(constructor => (IArea)constructor.Invoke([workspace]))];
}
