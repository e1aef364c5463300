using System.Text.Json;
using System.Text.Json.Nodes;

namespace Intercom;

/// <summary>Rejects a response of another kind than its operation returns, which would otherwise be read as an empty model.</summary>
internal static class ResponseKind
{
    private const string ErrorList = "error.list";
    private const string TypeProperty = "type";

    /// <summary>Indicates whether a response is a list of errors, whatever its status.</summary>
    public static bool IsErrorList(object? response) => TypeOf(response) == ErrorList;

    /// <summary>Indicates whether the type of an object is that of a list, such as <c>tag.list</c>.</summary>
    public static bool IsListType(string? type) =>
        type is not null && (type == "list" || type.EndsWith(".list", StringComparison.Ordinal));

    /// <summary>Returns the reason why a response cannot be of its class; null when it can.</summary>
    public static string? Mismatch(object? response)
    {
        if (response is not IntercomModel { UnknownMembers: { Count: > 0 } unknown } model || IsErrorList(response))
        {
            return null;
        }

        ModelMembers members = model.ModelMembers;
        return members switch
        {
            { IsList: true }
                when unknown.Contains("id") && !members.ModelLists.Any(model.IsAssigned) =>
                "a list was expected, but it is a single object",
            { Identifier: >= 0 }
                when !model.IsAssigned(members.Identifier)
                    && IsListType(TypeOf(model))
                    && unknown.Members.Any(member => member.Value[0] == (byte)'[') =>
                "a single object was expected, but it is a list",
            _ => null,
        };
    }

    private static string? TypeOf(object? response) => response switch
    {
        IntercomModel model => (model.ModelMembers.Type >= 0 ? model.GetValue(model.ModelMembers.Type)?.ToString() : null)
            ?? ScalarJson.StringOf(model.UnknownMembers?.Find(TypeProperty)),
        JsonElement json => JsonTree.StringOf(JsonTree.Find(json, TypeProperty)),
        JsonDocument json => JsonTree.StringOf(JsonTree.Find(json.RootElement, TypeProperty)),
        JsonObject json => json.TryGetPropertyValue(TypeProperty, out JsonNode? type) && type is JsonValue value
            && value.TryGetValue(out string? text) ? text : null,
        _ => OtherJson.TypeOf(response),
    };
}
