using System.Collections.Concurrent;
using System.Globalization;
using System.Linq.Expressions;
using Newtonsoft.Json;

namespace Intercom;

/// <summary>Reads and writes open enumerations as their text.</summary>
internal sealed class OpenEnumConverter : JsonConverter
{
    private static readonly ConcurrentDictionary<Type, Func<string, object>> Constructors = new();

    public override bool CanConvert(Type objectType) => typeof(IOpenEnumeration).IsAssignableFrom(Nullable.GetUnderlyingType(objectType) ?? objectType);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        Type? underlying = Nullable.GetUnderlyingType(objectType);
        return reader.Value switch
        {
            null when reader.TokenType != JsonToken.Null => throw new JsonSerializationException($"Expected text at '{reader.Path}', found {reader.TokenType}."),
            null => underlying is null ? Activator.CreateInstance(objectType) : null,
            { } value => Constructors.GetOrAdd(underlying ?? objectType, CompileConstructor)(Convert.ToString(value, CultureInfo.InvariantCulture)!),
        };
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue((value as IOpenEnumeration)?.Value);

    private static Func<string, object> CompileConstructor(Type type)
    {
        ParameterExpression text = Expression.Parameter(typeof(string));
        NewExpression create = Expression.New(type.GetConstructor([typeof(string)])!, text);
        return Expression.Lambda<Func<string, object>>(Expression.Convert(create, typeof(object)), text).Compile();
    }
}
