using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>Notes on every component whether requests, answers or both are made of it.</summary>
public sealed class DetectUsage : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        HashSet<string> requests = description.Reachable(description.Operations.SelectMany(operation => new[] { operation.Definition["requestBody"], operation.Definition["parameters"] }).OfType<JToken>());
        HashSet<string> responses = description.Reachable(description.Operations.Select(operation => operation.Definition["responses"]).OfType<JToken>());
        foreach (JProperty schema in description.Schemas.Properties())
        {
            // What no operation mentions comes in webhooks, exports or streams: it is read, never sent.
            schema.Value[SpecExtensions.Usage] = requests.Contains(schema.Name)
                ? responses.Contains(schema.Name) ? SchemaUsage.Both : SchemaUsage.Request
                : SchemaUsage.Response;
        }
    }
}
