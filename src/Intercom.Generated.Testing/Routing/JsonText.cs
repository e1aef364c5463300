using Intercom.Testing.Errors;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>Reads members of bodies that are text or plain numbers.</summary>
internal static class JsonText
{
    /// <summary>Reads a member.</summary>
    /// <returns>Its text; null when it is missing or null.</returns>
    public static string? Read(JObject body, string member) => body[member] switch
    {
        null or { Type: JTokenType.Null } => null,
        JValue value => (string?)value,
        _ => throw ApiErrors.WrongType(member, $"{member} must be text"),
    };
}
