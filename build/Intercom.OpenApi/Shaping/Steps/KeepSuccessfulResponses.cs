using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>
/// Removes error responses and the schemas that only they use. Errors are read in one place for all operations, from bodies that rarely
/// match their schemas.
/// </summary>
public sealed class KeepSuccessfulResponses : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        InlineSharedResponses(description);
        List<JToken> errors = [];
        foreach (Operation operation in description.Operations)
        {
            foreach (JProperty response in operation.Responses.Where(response => !Operation.IsSuccess(response)).ToList())
            {
                errors.Add(response.Value);
                response.Remove();
            }
        }

        HashSet<string> kept = description.Reachable(description.Operations.Select(operation => operation.Definition));
        foreach (string name in description.Reachable(errors).Where(name => !kept.Contains(name)))
        {
            description.Schemas.Remove(name);
        }
    }

    private static void InlineSharedResponses(ApiDescription description)
    {
        foreach (Operation operation in description.Operations)
        {
            foreach (JProperty response in operation.Responses.ToList())
            {
                if (JsonPointer.Reference(response.Value) is { } reference)
                {
                    response.Value = JsonPointer.Resolve(description.Root, reference) is { } shared
                        ? description.Copies.Copy(shared)
                        : throw new DescriptionException(
                            $"{operation.Place}: there is no response {reference.Split('/')[^1]}. Correct openapi/intercom.yaml or an "
                                + "overlay.");
                }
            }
        }

        (description.Root["components"] as JObject)?.Remove("responses");
    }
}
