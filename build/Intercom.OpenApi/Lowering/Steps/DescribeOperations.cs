using Intercom.OpenApi.Description;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>Notes on every operation what its method takes and returns, how it calls the base class, and what its area is for.</summary>
public sealed class DescribeOperations : ILoweringStep
{
    public void Apply(ApiDescription description)
    {
        Dictionary<string, string?> areas = (description.Root["tags"] as JArray ?? [])
            .ToDictionary(tag => (string)tag["name"]!, tag => (string?)tag["description"], StringComparer.Ordinal);
        foreach (Operation operation in description.Operations)
        {
            DescribeBody(description, operation);
            DescribeAnswer(description, operation);
            operation.Definition[Marks.AreaSummary] = areas.GetValueOrDefault((string?)operation.Definition["tags"]?[0] ?? string.Empty);
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

    private static void DescribeAnswer(ApiDescription description, Operation operation)
    {
        JProperty? content = operation.Responses.SelectMany(response => ApiDescription.MediaTypes(response.Value)).FirstOrDefault();
        (string type, string call, string? summary) = content switch
        {
            null => ("Task", "SendAsync", null),
            { Name: "application/json" } => Json(description, operation, (JObject)content.Value["schema"]!),
            { Name: "text/plain" } => ("Task<string>", "SendForTextAsync", "The text."),
            { Name: "application/octet-stream" } => ("Task<IntercomFile>", "SendForFileAsync", "The file, to be read as it arrives and then disposed of."),
            _ => throw new DescriptionException($"{operation.Place}: no method answers {content.Name}. Correct it in openapi/overlays/10-corrections.yaml."),
        };
        operation.Definition[Marks.AnswerType] = type;
        operation.Definition[Marks.AnswerCall] = call;
        operation.Definition[Marks.AnswerSummary] = summary;
    }

    private static (string Type, string Call, string? Summary) Json(ApiDescription description, Operation operation, JObject schema)
    {
        string name = ApiDescription.ReferenceName(schema)
            ?? throw new DescriptionException($"{operation.Place}: its answer has no shape. Correct it in openapi/overlays/10-corrections.yaml.");
        (string type, string call) = (bool?)schema["nullable"] == true ? (name + "?", "SendOptionalAsync") : (name, "SendAsync");
        return ($"Task<{type}>", $"{call}<{name}>", (string?)schema["description"] ?? (string?)description.Schemas[name]?["description"]);
    }
}
