using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>Notes for every component whether requests, responses or both use it.</summary>
public sealed class DetectUsage : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        HashSet<string> requests = description.Reachable(
            description.Operations
                .SelectMany(operation => new[] { operation.Definition["requestBody"], operation.Definition["parameters"] })
                .OfType<JToken>());
        HashSet<string> responses = description.Reachable(
            description.Operations.Select(operation => operation.Definition["responses"]).OfType<JToken>());
        foreach (JProperty schema in description.Schemas.Properties())
        {
            // A component that no operation uses is part of webhooks, exports or streams, which are only read.
            schema.Value[SpecExtensions.Usage] = requests.Contains(schema.Name)
                ? responses.Contains(schema.Name) ? SchemaUsage.Both : SchemaUsage.Request
                : SchemaUsage.Response;
        }
    }
}
