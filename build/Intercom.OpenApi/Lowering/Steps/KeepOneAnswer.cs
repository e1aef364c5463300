using Intercom.OpenApi.Description;
using Intercom.OpenApi.Review;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>A method returns one type, so an operation that succeeds with one body or another would lose all but the first.</summary>
public sealed class KeepOneAnswer : ILoweringStep
{
    public void Apply(ApiDescription description)
    {
        foreach (Operation operation in description.Operations)
        {
            // What redirects comes after what answers.
            List<JProperty> answers = [.. operation.Responses.Where(Operation.IsSuccess).OrderBy(response => response.Name[0])];
            KeepOneMedia(description, operation, answers);
            KeepFirstBody(description, operation, answers);
        }
    }

    private static void KeepOneMedia(ApiDescription description, Operation operation, List<JProperty> answers)
    {
        foreach (JProperty answer in answers.Where(answer => ApiDescription.MediaTypes(answer.Value).Skip(1).Any()))
        {
            List<JProperty> media = [.. ApiDescription.MediaTypes(answer.Value)];
            description.Decide(
                FindingKind.Loosened,
                operation.Place,
                $"{operation.Place}: its answer {answer.Name} comes as {string.Join(" or ", media.Select(one => one.Name))}. Keep one in openapi/overlays/10-corrections.yaml.",
                $"answers {media[0].Name} alone");
            media.Skip(1).ToList().ForEach(other => other.Remove());
        }
    }

    // The first that has a body is kept; the others are of the same type or are not read.
    private static void KeepFirstBody(ApiDescription description, Operation operation, List<JProperty> answers)
    {
        if (answers.Find(answer => !JToken.DeepEquals(Body(answer), Body(answers[0]))) is not { } other)
        {
            return;
        }

        JProperty kept = answers.Find(answer => Body(answer).HasValues)!;
        description.Decide(
            FindingKind.Loosened,
            operation.Place,
            $"{operation.Place}: its answers {answers[0].Name} and {other.Name} have different bodies. Keep one, or give both the same, in openapi/overlays/10-corrections.yaml.",
            $"its answer {kept.Name} is read, the others are not");
        answers.Where(answer => answer != kept).ToList().ForEach(answer => answer.Remove());
    }

    private static JObject Body(JProperty answer) => new(ApiDescription.MediaTypes(answer.Value)
        .Select(media => new JProperty(media.Name, media.Value["schema"] is JObject schema ? ApiDescription.Shape(schema) : null)));
}
