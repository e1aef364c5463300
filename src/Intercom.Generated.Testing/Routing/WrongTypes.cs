using System.Collections;
using System.Reflection;
using Newtonsoft.Json;

namespace Intercom.Testing.Routing;

/// <summary>Finds what a request has of the wrong type. The client keeps such a member beside its property, and Intercom refuses it.</summary>
internal static class WrongTypes
{
    /// <summary>The path of a member of the wrong type; null when there is none.</summary>
    public static string? Find(object? value, string path = "") => value switch
    {
        IntercomModel model => Find(model, path),
        string => null,
        IEnumerable items => items.Cast<object?>().Select((item, index) => Find(item, $"{path}[{index}]")).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static string? Find(IntercomModel model, string path) => model.GetType().GetProperties()
        .Select(property => (property, property.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName))
        .Where(member => member.PropertyName is not null)
        .Select(member => Find(model, member.property, path.Length == 0 ? member.PropertyName! : $"{path}.{member.PropertyName}", member.PropertyName!))
        .FirstOrDefault(found => found is not null);

    private static string? Find(IntercomModel model, PropertyInfo property, string path, string name) =>
        model.AdditionalProperties?.ContainsKey(name) == true ? path : Find(property.GetValue(model), path);
}
