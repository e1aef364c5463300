using System.Reflection;

namespace Intercom.Tests.Support;

/// <summary>The public types of the library, and what others can see of them.</summary>
internal static class Surface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static Assembly Assembly => typeof(IntercomClient).Assembly;

    public static IReadOnlyList<Type> Types { get; } = Assembly.GetExportedTypes();

    public static IEnumerable<Type> Models => Types.Where(type => type.IsSubclassOf(typeof(IntercomModel)));

    public static IEnumerable<Type> ConcreteModels => Models.Where(type => !type.IsAbstract);

    public static IEnumerable<Type> ExtensibleEnums =>
        Types.Where(type => type.IsValueType && typeof(IExtensibleEnum).IsAssignableFrom(type));

    /// <summary>The models of responses.</summary>
    public static IReadOnlyList<Type> ResponseModels { get; } = [.. Reachable(
        ClientMethod.All.Select(method => method.Response).OfType<Type>())
        .Where(type => !type.IsAbstract)];

    /// <summary>The models that requests are made of.</summary>
    public static IReadOnlyList<Type> RequestModels { get; } =
        [.. Reachable(ClientMethod.All.SelectMany(method => method.Method.GetParameters()).Select(parameter => parameter.ParameterType))
            .Where(type => !type.IsAbstract)];

    /// <summary>The public type of that name; null when there is none.</summary>
    public static Type? Find(string name) => Types.FirstOrDefault(type => type.Name == name);

    /// <summary>The type itself, or the first that derives from it where it is abstract.</summary>
    public static Type Concrete(Type model) => model.IsAbstract ? ConcreteModels.First(model.IsAssignableFrom) : model;

    public static IEnumerable<MemberInfo> Members(Type type) => type.GetMembers(Declared).Where(IsVisible);

    /// <summary>All types that a member mentions, those inside of others too.</summary>
    public static IEnumerable<Type> Mentions(MemberInfo member) => member switch
    {
        MethodBase method => method.GetParameters()
            .Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType ?? typeof(void)).SelectMany(Flatten),
        PropertyInfo property => Flatten(property.PropertyType),
        FieldInfo field => Flatten(field.FieldType),
        _ => [],
    };

    private static IEnumerable<Type> Flatten(Type type) =>
        (type.HasElementType ? [type.GetElementType()!] : type.GetGenericArguments()).SelectMany(Flatten).Append(type);

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        FieldInfo field => !field.IsSpecialName && (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly),
        _ => false,
    };

    private static HashSet<Type> Reachable(IEnumerable<Type> responses)
    {
        HashSet<Type> found = [];
        Queue<Type> open = new(responses);
        while (open.TryDequeue(out Type? type))
        {
            if (typeof(IntercomModel).IsAssignableFrom(type) && found.Add(type))
            {
                IEnumerable<Type> mentioned = type.GetProperties().SelectMany(property => Flatten(property.PropertyType));
                mentioned.Concat(Models.Where(model => model.BaseType == type)).ToList().ForEach(open.Enqueue);
            }
        }

        return found;
    }
}
