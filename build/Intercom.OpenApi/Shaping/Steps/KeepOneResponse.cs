using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>Keeps one successful response with one media type, because a method returns one type.</summary>
public sealed class KeepOneResponse : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (Operation operation in description.Operations)
        {
            // Redirects come last.
            List<JProperty> responses = [.. operation.Responses.Where(Operation.IsSuccess).OrderBy(response => response.Name[0])];
            KeepOneMedia(description, operation, responses);
            KeepFirstBody(description, operation, responses);
        }
    }

    private static void KeepOneMedia(ApiDescription description, Operation operation, List<JProperty> responses)
    {
        foreach (JProperty response in responses.Where(response => ApiDescription.MediaTypes(response.Value).Skip(1).Any()))
        {
            List<JProperty> media = [.. ApiDescription.MediaTypes(response.Value)];
            description.Report(
                DiagnosticKind.Relaxed,
                operation.Place,
                $"its response {response.Name} has the media types {string.Join(" or ", media.Select(one => one.Name))}",
                "Keep one in openapi/overlays/10-corrections.yaml.",
                $"only {media[0].Name} is returned");
            media.Skip(1).ToList().ForEach(other => other.Remove());
        }
    }

    // The first that has a body is kept; the others are of the same type or are not read.
    private static void KeepFirstBody(ApiDescription description, Operation operation, List<JProperty> responses)
    {
        if (responses.Find(response => !JToken.DeepEquals(Body(response), Body(responses[0]))) is not { } other)
        {
            return;
        }

        JProperty kept = responses.Find(response => Body(response).HasValues)!;
        description.Report(
            DiagnosticKind.Relaxed,
            operation.Place,
            $"its responses {responses[0].Name} and {other.Name} have different bodies",
            "Keep one, or give both the same, in openapi/overlays/10-corrections.yaml.",
            $"only its response {kept.Name} is read");
        responses.Where(response => response != kept).ToList().ForEach(response => response.Remove());
    }

    private static JObject Body(JProperty response) => new(ApiDescription.MediaTypes(response.Value)
        .Select(media => new JProperty(media.Name, media.Value["schema"] is JObject schema ? ApiDescription.Shape(schema) : null)));
}
