using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>Notes for every operation the C# types and the calls of its method, and the summary of its area.</summary>
public sealed class DescribeOperations : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        Dictionary<string, string?> areas = (description.Root["tags"] as JArray ?? [])
            .DistinctBy(tag => (string)tag["name"]!, StringComparer.Ordinal)
            .ToDictionary(tag => (string)tag["name"]!, tag => (string?)tag["description"], StringComparer.Ordinal);
        foreach (Operation operation in description.Operations)
        {
            DescribeBody(description, operation);
            DescribeResponse(description, operation);
            string area = (string?)operation.Definition["tags"]?[0] ?? operation.Area;
            operation.Definition[SpecExtensions.AreaSummary] = areas.GetValueOrDefault(area) ?? $"The operations of the area {area}.";
        }
    }

    private static void DescribeBody(ApiDescription description, Operation operation)
    {
        if (operation.Definition["requestBody"] is JObject body && body["description"] is null)
        {
            string? schema = ApiDescription.ReferenceName(body.SelectToken("content.*.schema"));
            body["description"] = schema is null ? null : description.Schemas[schema]?["description"];
        }
    }

    private static void DescribeResponse(ApiDescription description, Operation operation)
    {
        JProperty? content = operation.Responses.SelectMany(response => ApiDescription.MediaTypes(response.Value)).FirstOrDefault();
        (string type, string call, string? summary) = content switch
        {
            null => ("Task", "SendAsync", null),
            { Name: "application/json" } => Json(description, operation, content.Value["schema"] as JObject ?? []),
            { Name: { } text }
                when text.StartsWith(
                    "text/", StringComparison.Ordinal) => (bool?)content.Value["schema"]?[SpecExtensions.EmptyIsNull] == true
                ? ("Task<string?>", "SendNullableTextAsync", "The text; null when there is none.")
                : ("Task<string>", "SendTextAsync", "The text."),
            _ => ("Task<IntercomFile>", "DownloadAsync", "The file, read as it arrives. Dispose it to close the connection."),
        };
        operation.Definition[SpecExtensions.ResponseType] = type;
        operation.Definition[SpecExtensions.ResponseCall] = call;
        operation.Definition[SpecExtensions.ResponseSummary] = summary;
    }

    private static (string Type, string Call, string? Summary) Json(ApiDescription description, Operation operation, JObject schema)
    {
        // An enumeration is a struct in C#, which no method returns.
        if (ApiDescription.ReferenceName(schema) is not { } name || description.Schemas[name]?["enum"] is not null)
        {
            return Unnamed(description, operation, schema);
        }

        (string type, string call) = (bool?)schema["nullable"] == true ? (name + "?", "SendNullableAsync") : (name, "SendAsync");
        string? summary = (string?)schema["description"]
            ?? ResultOf(operation, name)
            ?? (string?)description.Schemas[name]?["description"];
        return ($"Task<{type}>", $"{call}<{name}>", summary);
    }

    // The definition of a model does not say what an operation did to it.
    private static string? ResultOf(Operation operation, string type)
    {
        string? participle = Noun.Words(operation.Verb) switch
        {
            ["Create", "Or", "Update", ..] => "created or updated",
            ["Create", ..] => "created",
            ["Update", ..] or ["Set", ..] => "updated",
            ["Delete", ..] => "deleted",
            _ => null,
        };
        IReadOnlyList<string> words = Noun.Words(type);
        return participle is null || words[0] == "Deleted" || words[^1] is "List" or "Response" or "Result"
            ? null
            : $"The {participle} {(words.Count == 1 ? type.ToLowerInvariant() : type)}.";
    }

    private static (string Type, string Call, string? Summary) Unnamed(ApiDescription description, Operation operation, JObject schema)
    {
        string type = (string?)schema["type"] == "array" && ApiDescription.ReferenceName(schema["items"]) is { } item
            ? $"System.Collections.Generic.IReadOnlyList<{item}>"
            : "Newtonsoft.Json.Linq.JToken";
        description.Report(
            DiagnosticKind.Relaxed,
            operation.Place,
            "the schema of its response is no object",
            "Correct it in openapi/overlays/10-corrections.yaml.",
            $"returns {type.Split('.')[^1]}, since the description defines no object for its response");
        return ($"Task<{type}>", $"SendAsync<{type}>", (string?)schema["description"]);
    }
}
