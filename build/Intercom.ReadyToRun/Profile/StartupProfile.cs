using System.Reflection;
using Intercom.ReadyToRun.Startup;

namespace Intercom.ReadyToRun.Profile;

/// <summary>Selects the methods that are worth their size, in groups that begin with the most important one.</summary>
internal static class StartupProfile
{
    private const string ExtensibleEnum = "IExtensibleEnum`1";

    // The compiler copies most methods of this size into their callers, and takes less than a tenth of a millisecond for another.
    private const int MaxSizeOfShortMethod = 16;

    private const int MaxSizeOfStaticConstructor = 300;

    /// <summary>
    /// Creates the groups: for each step its methods that all kinds of resources share, and then for each step those of its models. The
    /// models of the first step come before other steps.
    /// </summary>
    /// <param name="steps">The recorded steps.</param>
    /// <param name="library">The library, to which the methods of the groups belong.</param>
    public static IReadOnlyList<MethodGroup> Create(IReadOnlyList<StartupStep> steps, LibraryAssembly library)
    {
        MethodFinder finder = new(library.Loaded);
        List<(string Name, ILookup<bool, MethodBase> Methods)> selected =
        [
            .. steps.Select(step => (
                step.Name,
                step.Methods.Select(finder.Find).OfType<MethodBase>().Where(IsWorthItsSize).ToLookup(IsOfModel))),
        ];
        List<MethodGroup> groups = [.. selected.Select(step => Group(step.Name, step.Methods[false]))];
        groups.InsertRange(1, selected.Take(1).Select(OfModels));
        groups.AddRange(selected.Skip(1).Select(OfModels));
        return [.. groups.Where(group => group.Methods.Count > 0)];
    }

    private static MethodGroup OfModels((string Name, ILookup<bool, MethodBase> Methods) step) =>
        Group($"models of {step.Name}", step.Methods[true]);

    // The order in which methods are compiled varies with threads.
    private static MethodGroup Group(string name, IEnumerable<MethodBase> methods) => new(
        name,
        [.. methods.OrderBy(method => method.MetadataToken).ThenBy(method => $"{method.DeclaringType} {method}", StringComparer.Ordinal)]);

    private static bool IsWorthItsSize(MethodBase method) => !IsShort(method) && !IsTable(method);

    // A long static constructor, or that of a model, lists constants: much code, which runs once and takes little time to compile.
    private static bool IsTable(MethodBase method) =>
        method.Name == ConstructorInfo.TypeConstructorName && (IsOfModel(method) || SizeOf(method) > MaxSizeOfStaticConstructor);

    private static bool IsShort(MethodBase method) =>
        !method.IsVirtual
        && method.GetMethodBody() is { ExceptionHandlingClauses.Count: 0 }
        && SizeOf(method) <= MaxSizeOfShortMethod;

    private static int SizeOf(MethodBase method) => method.GetMethodBody()?.GetILAsByteArray()?.Length ?? 0;

    private static bool IsOfModel(MethodBase method) =>
        IsModel(method.DeclaringType!)
        || (method.IsGenericMethod && method.GetGenericArguments().Any(IsModel));

    private static bool IsModel(Type type) =>
        !type.IsGenericParameter
        && (type.IsSubclassOf(typeof(IntercomModel))
            || Array.Exists(type.GetInterfaces(), implemented => implemented.Name == ExtensibleEnum)
            || (type.IsGenericType && Array.Exists(type.GetGenericArguments(), IsModel))
            || (type.DeclaringType is { } outer && IsModel(outer)));
}
