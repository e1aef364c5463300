using Intercom.Testing.Errors;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Json;

/// <summary>Reads members of JSON objects by the kind of their value.</summary>
internal static class JsonMembers
{
    /// <summary>Whether the object has the member, null included.</summary>
    public static bool Has(this JObject source, string member) => source.ContainsKey(member);

    /// <summary>Reads text; a number is read as its text.</summary>
    /// <returns>The text; null when the member is missing or null.</returns>
    /// <exception cref="ApiError">The member is an object or a list.</exception>
    public static string? Text(this JObject source, string member) => source[member] switch
    {
        null or { Type: JTokenType.Null } => null,
        JValue value => (string?)value,
        _ => throw ApiErrors.WrongType(member, $"{member} must be text"),
    };

    /// <summary>Reads text that a request must have.</summary>
    /// <exception cref="ApiError">The member is missing, null or empty, or it is an object or a list.</exception>
    public static string Required(this JObject source, string member) =>
        source.Text(member) is { Length: > 0 } text ? text : throw ApiErrors.Missing(member);

    /// <summary>Reads true or false.</summary>
    /// <returns>The value; null when the member is missing or null.</returns>
    /// <exception cref="ApiError">The member has another type.</exception>
    public static bool? Flag(this JObject source, string member) => source[member] switch
    {
        null or { Type: JTokenType.Null } => null,
        { Type: JTokenType.Boolean } value => (bool)value,
        _ => throw ApiErrors.WrongType(member, $"{member} must be true or false"),
    };

    /// <summary>Reads a whole number, such as a time in seconds since 1970.</summary>
    /// <returns>The number; null when the member is missing or null.</returns>
    /// <exception cref="ApiError">The member has another type.</exception>
    public static long? Integer(this JObject source, string member) => source[member] switch
    {
        null or { Type: JTokenType.Null } => null,
        JValue { Value: long number } => number,
        _ => throw ApiErrors.WrongType(member, $"{member} must be a whole number"),
    };

    /// <summary>Reads an object.</summary>
    /// <returns>The object; null when the member is missing or null.</returns>
    /// <exception cref="ApiError">The member has another type.</exception>
    public static JObject? Object(this JObject source, string member) => source[member] switch
    {
        null or { Type: JTokenType.Null } => null,
        JObject value => value,
        _ => throw ApiErrors.WrongType(member, $"{member} must be an object"),
    };

    /// <summary>Reads a list.</summary>
    /// <returns>The list; null when the member is missing or null.</returns>
    /// <exception cref="ApiError">The member has another type.</exception>
    public static JArray? List(this JObject source, string member) => source[member] switch
    {
        null or { Type: JTokenType.Null } => null,
        JArray value => value,
        _ => throw ApiErrors.WrongType(member, $"{member} must be a list"),
    };

    /// <summary>Copies the members that the object has, in the given order.</summary>
    public static JObject Pick(this JObject source, params string[] members) =>
        new(members.Where(source.ContainsKey).Select(member => new JProperty(member, source[member])));

    /// <summary>Sets all members of another object, null included.</summary>
    /// <returns>The object itself.</returns>
    public static JObject Set(this JObject target, JObject members)
    {
        foreach (JProperty member in members.Properties())
        {
            target[member.Name] = member.Value;
        }

        return target;
    }
}
