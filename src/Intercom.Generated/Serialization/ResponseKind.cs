using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Rejects a response of another kind than its operation returns, which would otherwise be read as an empty model.</summary>
internal static class ResponseKind
{
    private const string ErrorList = "error.list";

    /// <summary>Indicates whether a response is a list of errors, whatever its status.</summary>
    public static bool IsErrorList(object? response) => TypeOf(response) == ErrorList;

    /// <summary>Returns the reason why a response cannot be of its class; null when it can.</summary>
    public static string? Mismatch(object? response)
    {
        if (response is not IntercomModel { AdditionalProperties: { Count: > 0 } unknown } model || IsErrorList(response))
        {
            return null;
        }

        ModelContract shape = ModelContract.Of(model.GetType());
        return shape switch
        {
            { IsList: true }
                when unknown.ContainsKey("id") && !shape.Members.Any(member => member.IsModelList && member.IsWritten(model)) =>
                "a list was expected, but it is a single object",
            { HasIdentifier: true }
                when !shape.Find("id")!.IsWritten(model) && IsListType(TypeOf(model)) && unknown.Values.Any(value => value is JArray) =>
                "a single object was expected, but it is a list",
            _ => null,
        };
    }

    private static bool IsListType(string? type) =>
        type is not null && (type == "list" || type.EndsWith(".list", StringComparison.Ordinal));

    private static string? TypeOf(object? response) => response switch
    {
        IntercomModel model => ModelContract.Of(model.GetType()).Find("type")?.GetValue(model)?.ToString()
            ?? Text(model.AdditionalProperties, "type"),
        JObject json => json["type"] is JValue { Value: string type } ? type : null,
        _ => null,
    };

    private static string? Text(IDictionary<string, JToken>? members, string name) =>
        members is not null && members.TryGetValue(name, out JToken? value) && value is JValue { Value: string text } ? text : null;
}
