using System.Collections;
using System.Reflection;

namespace Intercom.Tests.Support;

/// <summary>Minimal valid values of any type that a client takes.</summary>
internal static class TestData
{
    public static object Value(Type type)
    {
        Type actual = Nullable.GetUnderlyingType(type) ?? type;
        return actual switch
        {
            _ when actual == typeof(string) => "made-up",
            _ when actual == typeof(int) => 7,
            _ when actual == typeof(long) => 7L,
            _ when actual == typeof(double) => 7.5,
            _ when actual == typeof(bool) => true,
            _ when actual == typeof(DateTimeOffset) => DateTimeOffset.FromUnixTimeSeconds(1_700_000_000),
            _ when actual == typeof(CancellationToken) => CancellationToken.None,
            _ when actual == typeof(AttributeValue) => (AttributeValue)"made-up",
            _ when actual == typeof(SearchValue) => (SearchValue)"made-up",
            _ when typeof(IExtensibleEnum).IsAssignableFrom(actual) => Activator.CreateInstance(actual, "made-up")!,
            _ when typeof(IntercomModel).IsAssignableFrom(actual) => Model(actual),
            _ when actual.IsGenericType && actual.GetGenericArguments().Length == 2 => Map(actual.GetGenericArguments()),
            _ when actual.IsGenericType => List(actual.GetGenericArguments()[0]),
            _ => throw new NotSupportedException($"There is no test value for {actual} yet."),
        };
    }

    /// <summary>
    /// The value of an argument, made of its name where its type allows, so that a test notices swapped arguments.
    /// </summary>
    public static object? Argument(ParameterInfo parameter)
    {
        Type actual = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return actual switch
        {
            _ when actual == typeof(RequestOptions) => null,
            _ when actual == typeof(string) => parameter.Name,
            _ when actual == typeof(int) => Number(parameter.Name!),
            _ when actual == typeof(long) => (long)Number(parameter.Name!),
            _ when actual == typeof(DateTimeOffset) => DateTimeOffset.FromUnixTimeSeconds(Number(parameter.Name!)),
            _ when typeof(IExtensibleEnum).IsAssignableFrom(actual) => Activator.CreateInstance(actual, parameter.Name),
            _
                when IsScalarList(actual) => List(
                    Item(actual.GetGenericArguments()[0], parameter.Name!, 0), Item(actual.GetGenericArguments()[0], parameter.Name!, 1)),
            _ => Value(actual),
        };
    }

    /// <summary>The text of an item of a list that is the value of an argument.</summary>
    public static string Item(string name, int index) => $"{name}{index}";

    /// <summary>A number made of a name; for a page size, one that every list accepts.</summary>
    public static int Number(string name) => name == "perPage" ? name.Length : name.Aggregate(1, (sum, character) => sum + character);

    /// <summary>The properties that a model cannot be sent without: all required ones, and one of those of which one is required.</summary>
    public static IEnumerable<PropertyInfo> Required(Type model) =>
        model.GetProperties()
            .Where(property => IsRequired(property) || OneOf(model).Take(1).Contains(property.Name, StringComparer.Ordinal));

    private static object Model(Type type)
    {
        object model = Activator.CreateInstance(Surface.Concrete(type))!;
        foreach (PropertyInfo property in Required(model.GetType()))
        {
            property.SetValue(model, Value(property.PropertyType));
        }

        return model;
    }

    private static IDictionary Map(Type[] types)
    {
        IDictionary map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(types))!;
        map.Add("made-up", Value(types[1]));
        return map;
    }

    // Some lists need two.
    private static Array List(Type item) => List(Value(item), Value(item));

    private static Array List(object first, object second)
    {
        Array list = Array.CreateInstance(first.GetType(), 2);
        list.SetValue(first, 0);
        list.SetValue(second, 1);
        return list;
    }

    // A list that an address can hold, whose items are made of the name as well.
    private static bool IsScalarList(Type type) => type.IsGenericType && type.GetGenericArguments() is [Type item]
        && (item == typeof(string) || item == typeof(int) || item == typeof(long) || typeof(IExtensibleEnum).IsAssignableFrom(item));

    private static object Item(Type type, string name, int index) => type switch
    {
        _ when type == typeof(string) => Item(name, index),
        _ when type == typeof(int) => Number(Item(name, index)),
        _ when type == typeof(long) => (long)Number(Item(name, index)),
        _ => Activator.CreateInstance(type, Item(name, index))!,
    };

    // The build for .NET Standard 2.0 has an attribute of its own, so the name decides.
    private static bool IsRequired(PropertyInfo property) =>
        property.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "RequiredMemberAttribute");

    // The attribute is none of the public surface.
    private static IEnumerable<string> OneOf(Type model) => model.CustomAttributes
        .Where(attribute => attribute.AttributeType.Name == "RequireAnyAttribute")
        .SelectMany(attribute => (IEnumerable<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)
        .Select(name => (string)name.Value!);
}
