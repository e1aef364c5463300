using System.Collections.Concurrent;
using System.Linq.Expressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Converts extensible enums from and to text.</summary>
internal sealed class ExtensibleEnumConverter : ScalarConverter
{
    private static readonly ConcurrentDictionary<Type, Func<string, object>> Constructors = new();

    public override string Expected => "text";

    protected override bool IsBlankNothing => false;

    public override bool CanConvert(Type objectType) =>
        typeof(IExtensibleEnum).IsAssignableFrom(Nullable.GetUnderlyingType(objectType) ?? objectType);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        writer.WriteValue((value as IExtensibleEnum)?.Value);

    protected override ReadResult Read(object raw, Type type)
    {
        object value = Constructors.GetOrAdd(type, CompileConstructor)(TextConverter.TextOf(raw));
        return raw is string ? ReadResult.Canonical(value) : ReadResult.NonCanonical(value, new JValue(raw));
    }

    private static Func<string, object> CompileConstructor(Type type)
    {
        ParameterExpression text = Expression.Parameter(typeof(string));
        NewExpression create = Expression.New(type.GetConstructor([typeof(string)])!, text);
        return Expression.Lambda<Func<string, object>>(Expression.Convert(create, typeof(object)), text).Compile();
    }
}
