using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Contract.Tests.Requests;

/// <summary>Values with every member filled. Where a type comes in several forms, the variation says which is made.</summary>
internal static class Filled
{
    // One identifier has exactly that many.
    private const string Text24 = "four and twenty letters!";

    public static object Value(Type type, int variation) => Value(type, string.Empty, variation);

    /// <summary>The arguments of a method, all of them given.</summary>
    /// <param name="method">The method.</param>
    /// <param name="schemas">What the description says of each parameter of the path and the query.</param>
    /// <param name="variation">Which of the forms are made.</param>
    public static object?[] Arguments(MethodInfo method, IReadOnlyDictionary<string, JToken> schemas, int variation) =>
        [.. method.GetParameters()
            .Select(parameter => parameter.ParameterType == typeof(RequestOptions)
                ? null
                : Argument(parameter, schemas.GetValueOrDefault(parameter.Name!), variation))];

    /// <summary>In how many forms the arguments of a method come that come in the most.</summary>
    public static int Forms(MethodInfo method) => method.GetParameters().Select(parameter => parameter.ParameterType)
        .Where(type => typeof(IntercomModel).IsAssignableFrom(type) && type.IsAbstract)
        .Select(type => Surface.ConcreteModels.Count(type.IsAssignableFrom))
        .Append(1)
        .Max();

    // Identifiers are text in C#, and numbers where the description has them as numbers; an enumeration of one value is text, too.
    private static object Argument(ParameterInfo parameter, JToken? schema, int variation) => schema switch
    {
        _ when IsInteger(schema) && parameter.ParameterType == typeof(string) => Number(parameter.ParameterType),
        _
            when IsInteger(schema?["items"])
                && typeof(IEnumerable<string>).IsAssignableFrom(parameter.ParameterType) => Number(parameter.ParameterType),
        _ when schema?["enum"] is JArray { Count: 1 } only && parameter.ParameterType == typeof(string) => (string)only[0]!,
        _ => Value(parameter.ParameterType, parameter.Name!, variation),
    };

    private static bool IsInteger(JToken? schema) => (string?)schema?["type"] == "integer";

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
            _ when typeof(IExtensibleEnum).IsAssignableFrom(actual) => Known(actual, variation),
            _ when typeof(IntercomModel).IsAssignableFrom(actual) => Model(actual, variation),
            _ when actual.GetGenericArguments() is [_, { } item] => Map(item, name, variation),
            _ when actual.GetGenericArguments() is [{ } item] => List(item, name, variation),
            _ => throw new NotSupportedException($"Nothing is made up for {actual} yet."),
        };
    }

    private static string Text(string name) => name switch
    {
        _
            when name.EndsWith("Url", StringComparison.Ordinal)
                || name.EndsWith("Urls", StringComparison.Ordinal) => "https://example.com/a.png",
        _ when name.EndsWith("Email", StringComparison.OrdinalIgnoreCase) => "ada@example.com",
        _ when name.EndsWith("Uuid", StringComparison.OrdinalIgnoreCase) => "6f4a1dd1-6c21-4d5b-9a0b-0b1f5f6d6c11",
        _ when name.EndsWith("Date", StringComparison.Ordinal) => "2023-11-14",
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
        List<PropertyInfo> known = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == type)];
        return known[variation % known.Count].GetValue(null)!;
    }

    private static object Model(Type type, int variation)
    {
        List<Type> forms = [.. Surface.ConcreteModels.Where(type.IsAssignableFrom).OrderBy(form => form.Name, StringComparer.Ordinal)];
        object model = Activator.CreateInstance(type.IsAbstract ? forms[variation % forms.Count] : type)!;
        foreach (PropertyInfo property in model.GetType()
            .GetProperties().Where(property => property.IsDefined(typeof(JsonPropertyNameAttribute)) && property.SetMethod!.IsPublic))
        {
            property.SetValue(
                model,
                IsNumeric(property) ? Number(property.PropertyType) : Value(property.PropertyType, property.Name, Inner(type, variation)));
        }

        return model;
    }

    // What holds itself ends with its first form.
    private static int Inner(Type type, int variation) => type == typeof(SearchQuery) ? 0 : variation;

    private static object Number(Type type) => type == typeof(string) ? "42" : new[] { "42", "43" };

    // Text that is written as a number.
    private static bool IsNumeric(PropertyInfo property)
    {
        if (property.PropertyType != typeof(string) && property.PropertyType != typeof(IReadOnlyList<string>))
        {
            return false;
        }

        object model = Activator.CreateInstance(property.ReflectedType!)!;
        property.SetValue(model, Number(property.PropertyType));
        string name = property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name;
        JToken written = JObject.Parse(JsonConvert.SerializeObject(model))[name]!;
        return (written is JArray list ? list[0] : written).Type == JTokenType.Integer;
    }

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
