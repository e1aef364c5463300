using System.Reflection;
using System.Reflection.Emit;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intercom.Benchmarks.Client;

/// <summary>
/// Creates classes with the properties of models and nothing else, as an application would write them for <see cref="JsonSerializer"/>:
/// the baseline that models are compared with. Timestamps are numbers in them, extensible enums are texts, and identifiers are what they are
/// in JSON.
/// </summary>
/// <param name="numbers">The names of properties that are numbers in JSON.</param>
internal sealed class PlainTypes(HashSet<string> numbers)
{
    private static readonly ConstructorInfo Name = typeof(JsonPropertyNameAttribute).GetConstructor([typeof(string)])!;

    private readonly ModuleBuilder _module = AssemblyBuilder
        .DefineDynamicAssembly(new AssemblyName("Intercom.Plain"), AssemblyBuilderAccess.Run)
        .DefineDynamicModule("Intercom.Plain");

    private readonly Dictionary<Type, TypeBuilder> _types = [];

    /// <summary>Returns the class for a model.</summary>
    /// <param name="json">The JSON that it is for.</param>
    public static Type Of<T>(string json)
        where T : IntercomModel
    {
        using JsonDocument document = JsonDocument.Parse(json);
        PlainTypes types = new([.. NumbersOf(document.RootElement)]);
        TypeBuilder type = types.Define(typeof(T));
        foreach (TypeBuilder defined in types._types.Values)
        {
            defined.CreateType();
        }

        return types._module.GetType(type.FullName!)!;
    }

    private static IEnumerable<string> NumbersOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(
            property => property.Value.ValueKind == JsonValueKind.Number ? [property.Name] : NumbersOf(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(NumbersOf),
        _ => [],
    };

    private TypeBuilder Define(Type model)
    {
        if (!_types.TryGetValue(model, out TypeBuilder? type))
        {
            type = _module.DefineType($"Plain{model.Name}", TypeAttributes.Public | TypeAttributes.Sealed);
            _types.Add(model, type);
            foreach (PropertyInfo property in model.GetProperties())
            {
                if (property.GetCustomAttribute<JsonPropertyNameAttribute>() is { } name)
                {
                    bool isNumber = property.PropertyType == typeof(string) && numbers.Contains(name.Name);
                    DefineProperty(type, property.Name, isNumber ? typeof(long?) : PlainType(property.PropertyType), name.Name);
                }
            }
        }

        return type;
    }

    private Type PlainType(Type type) => type switch
    {
        _ when typeof(IntercomModel).IsAssignableFrom(type) && !type.IsAbstract => Define(type),
        _ when IsGeneric(type, typeof(IReadOnlyList<>)) =>
            typeof(List<>).MakeGenericType(PlainType(type.GenericTypeArguments[0])),
        _ when IsGeneric(type, typeof(IReadOnlyDictionary<,>)) =>
            typeof(Dictionary<,>).MakeGenericType(typeof(string), PlainType(type.GenericTypeArguments[1])),
        _ when type == typeof(string) || typeof(IExtensibleEnum).IsAssignableFrom(Nullable.GetUnderlyingType(type) ?? type) =>
            typeof(string),
        _ when type == typeof(DateTimeOffset) || type == typeof(DateTimeOffset?) => typeof(long?),
        _ when (Nullable.GetUnderlyingType(type) ?? type).IsPrimitive => type,
        _ => typeof(JsonElement),
    };

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static void DefineProperty(TypeBuilder owner, string name, Type type, string jsonName)
    {
        const MethodAttributes Accessor = MethodAttributes.Public | MethodAttributes.SpecialName | MethodAttributes.HideBySig;
        FieldBuilder field = owner.DefineField($"_{name}", type, FieldAttributes.Private);
        MethodBuilder getter = owner.DefineMethod($"get_{name}", Accessor, type, Type.EmptyTypes);
        ILGenerator get = getter.GetILGenerator();
        get.Emit(OpCodes.Ldarg_0);
        get.Emit(OpCodes.Ldfld, field);
        get.Emit(OpCodes.Ret);
        MethodBuilder setter = owner.DefineMethod($"set_{name}", Accessor, returnType: null, [type]);
        ILGenerator set = setter.GetILGenerator();
        set.Emit(OpCodes.Ldarg_0);
        set.Emit(OpCodes.Ldarg_1);
        set.Emit(OpCodes.Stfld, field);
        set.Emit(OpCodes.Ret);
        PropertyBuilder property = owner.DefineProperty(name, PropertyAttributes.None, type, parameterTypes: null);
        property.SetGetMethod(getter);
        property.SetSetMethod(setter);
        property.SetCustomAttribute(new CustomAttributeBuilder(Name, [jsonName]));
    }
}
