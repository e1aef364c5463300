using System.Collections;
using System.Reflection;
using Newtonsoft.Json;

namespace Intercom.Contract.Tests.Requests;

/// <summary>Values with every member filled. Where a type comes in several forms, the variation says which is made.</summary>
internal static class Filled
{
    // One identifier has exactly that many.
    private const string Text24 = "four and twenty letters!";

    public static object Value(Type type, int variation) => Value(type, string.Empty, variation);

    /// <summary>The arguments of a method, all of them given.</summary>
    public static object?[] Arguments(MethodInfo method, int variation) =>
        [.. method.GetParameters().Select(parameter => parameter.ParameterType == typeof(RequestOptions) ? null : Argument(parameter, variation))];

    // Some identifiers are numbers in the description.
    private static object Argument(ParameterInfo parameter, int variation) =>
        parameter.ParameterType == typeof(string) && parameter.Name!.EndsWith("Id", StringComparison.Ordinal) ? "42" : Value(parameter.ParameterType, parameter.Name!, variation);

    private static object Value(Type type, string name, int variation)
    {
        Type actual = Nullable.GetUnderlyingType(type) ?? type;
        return actual switch
        {
            _ when actual == typeof(string) => Text(name),
            _ when actual == typeof(int) => 7,
            _ when actual == typeof(long) => 7L,
            _ when actual == typeof(double) => 7.5,
            _ when actual == typeof(bool) => true,
            _ when actual == typeof(DateTimeOffset) => DateTimeOffset.FromUnixTimeSeconds(1_700_000_000),
            _ when actual == typeof(CancellationToken) => CancellationToken.None,
            _ when actual == typeof(byte[]) => new byte[] { 97 },
            _ when actual == typeof(AttributeValue) => Attribute(name, variation),
            _ when actual == typeof(SearchValue) => Search(variation),
            _ when typeof(IOpenEnumeration).IsAssignableFrom(actual) => Known(actual, variation),
            _ when typeof(IntercomModel).IsAssignableFrom(actual) => Model(actual, variation),
            _ when actual.GetGenericArguments() is [_, { } item] => Map(item, name, variation),
            _ when actual.GetGenericArguments() is [{ } item] => List(item, name, variation),
            _ => throw new NotSupportedException($"Nothing is made up for {actual} yet."),
        };
    }

    private static string Text(string name) => name switch
    {
        _ when name.EndsWith("Url", StringComparison.Ordinal) || name.EndsWith("Urls", StringComparison.Ordinal) => "https://example.com/a.png",
        _ when name.EndsWith("Email", StringComparison.OrdinalIgnoreCase) => "ada@example.com",
        _ when name.EndsWith("Uuid", StringComparison.OrdinalIgnoreCase) => "6f4a1dd1-6c21-4d5b-9a0b-0b1f5f6d6c11",
        _ => Text24,
    };

    private static AttributeValue Attribute(string name, int variation) => (variation % 4) switch
    {
        0 => "text",
        1 => 5,
        2 => true,
        _ when name == nameof(CreateDataEventRequest.Metadata) => AttributeValue.Money(1999, "usd"),
        _ => AttributeValue.List("a", "b"),
    };

    private static SearchValue Search(int variation) => (variation % 3) switch
    {
        0 => "text",
        1 => 5,
        _ => new[] { "a", "b" },
    };

    private static object Known(Type type, int variation)
    {
        List<PropertyInfo> known = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == type)];
        return known[variation % known.Count].GetValue(null)!;
    }

    private static object Model(Type type, int variation)
    {
        List<Type> forms = [.. Surface.ConcreteModels.Where(type.IsAssignableFrom).OrderBy(form => form.Name, StringComparer.Ordinal)];
        object model = Activator.CreateInstance(type.IsAbstract ? forms[variation % forms.Count] : type)!;
        foreach (PropertyInfo property in model.GetType().GetProperties().Where(property => property.IsDefined(typeof(JsonPropertyAttribute)) && property.SetMethod!.IsPublic))
        {
            property.SetValue(model, IsNumeric(property) ? Number(property.PropertyType) : Value(property.PropertyType, property.Name, Inner(type, variation)));
        }

        return model;
    }

    // What holds itself ends with its first form.
    private static int Inner(Type type, int variation) => type == typeof(SearchQuery) ? 0 : variation;

    private static object Number(Type type) => type == typeof(string) ? "42" : new[] { "42", "43" };

    private static bool IsNumeric(PropertyInfo property) =>
        new[] { property.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType, property.GetCustomAttribute<JsonPropertyAttribute>()!.ItemConverterType }
            .Any(converter => converter?.Name == "NumericIdentifierConverter");

    private static Array List(Type item, string name, int variation)
    {
        Array list = Array.CreateInstance(item, 2);
        list.SetValue(Value(item, name, variation), 0);
        list.SetValue(Value(item, name, variation), 1);
        return list;
    }

    private static IDictionary Map(Type item, string name, int variation)
    {
        IDictionary map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), item))!;
        map.Add("first", Value(item, name, variation));
        map.Add("second", Value(item, name, variation + 1));
        return map;
    }
}
