using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Properties.Comparison;

/// <summary>Reads JSON into a C# type, looks at all that was read, and writes it back.</summary>
internal static class RoundTrip
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<PropertyInfo>> Properties = new();

    /// <summary>The difference after a round trip, in words, whichever way it goes; null if there is none.</summary>
    public static string? Problem(Type type, JToken json)
    {
        string text = json.ToString(Formatting.None);
        return JsonWay.All.Where(way => way.CanRead(type)).Select(way => Problem(way, type, text))
            .FirstOrDefault(problem => problem is not null);
    }

    /// <summary>The types that JSON is read as that is made for one: itself and, where it is one of a choice, the choice.</summary>
    public static IEnumerable<Type> ReadAs(Type type)
    {
        for (Type? current = type; current is not null
            && current != typeof(IntercomModel)
            && current != typeof(object)
            && current != typeof(ValueType); current = current.BaseType)
        {
            yield return current;
        }
    }

    private static string? Problem(JsonWay way, Type type, string text)
    {
        try
        {
            object? read = way.Read(text, type);
            string unseen = way.Write(read, type);
            LookAt(read);
            return type.IsInstanceOfType(read)
                ? Difference(way, text, unseen) ?? Difference(way, text, way.Write(read, type))
                : $"{way}: read as {read?.GetType().Name ?? "null"}";
        }
        catch (IntercomSerializationException exception) when (IsOfAnotherKind(exception))
        {
            // A client rejects a single object where a list is expected, and the other way round; docs/wire.md says so.
            return null;
        }
        catch (Exception exception)
        {
            return $"{way}: {exception.GetType().Name}: {exception.Message}";
        }
    }

    private static bool IsOfAnotherKind(IntercomSerializationException exception) =>
        exception.Message.Contains("a list was expected, but it is a single object", StringComparison.Ordinal)
            || exception.Message.Contains("a single object was expected, but it is a list", StringComparison.Ordinal);

    private static string? Difference(JsonWay way, string expected, string actual) =>
        WireEquality.Difference(WireEquality.Parse(expected), WireEquality.Parse(actual)) is { } difference ? $"{way}: {difference}" : null;

    private static void LookAt(object? value)
    {
        switch (value)
        {
            case IntercomModel model:
                foreach (PropertyInfo property in Properties.GetOrAdd(
                    model.GetType(), static type => [.. type.GetProperties().Where(property => property.GetIndexParameters().Length == 0)]))
                {
                    LookAt(property.GetValue(model));
                }

                break;
            case IEnumerable items and not string and not JToken:
                foreach (object? item in items)
                {
                    LookAt(item);
                }

                break;
        }
    }
}
