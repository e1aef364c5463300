using Intercom.OpenApi.Description;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>A method returns one type, so an operation that succeeds with one body or another would lose all but the first.</summary>
public sealed class RefuseSeveralAnswers : ILoweringStep
{
    public void Apply(ApiDescription description)
    {
        foreach (Operation operation in description.Operations)
        {
            List<JProperty> answers = [.. operation.Responses.Where(Operation.IsSuccess)];
            RefuseSeveralMedia(operation, answers);
            RefuseDifferent(operation, answers);
        }
    }

    private static void RefuseSeveralMedia(Operation operation, List<JProperty> answers)
    {
        if (answers.Find(answer => ApiDescription.MediaTypes(answer.Value).Skip(1).Any()) is { } answer)
        {
            throw new DescriptionException(
                $"{operation.Place}: its answer {answer.Name} comes as {string.Join(" or ", ApiDescription.MediaTypes(answer.Value).Select(media => media.Name))}. Keep one in openapi/overlays/10-corrections.yaml.");
        }
    }

    private static void RefuseDifferent(Operation operation, List<JProperty> answers)
    {
        if (answers.Find(answer => !JToken.DeepEquals(Body(answer), Body(answers[0]))) is { } other)
        {
            throw new DescriptionException(
                $"{operation.Place}: its answers {answers[0].Name} and {other.Name} have different bodies. Keep one, or give both the same, in openapi/overlays/10-corrections.yaml.");
        }
    }

    private static JObject Body(JProperty answer) => new(ApiDescription.MediaTypes(answer.Value)
        .Select(media => new JProperty(media.Name, media.Value["schema"] is JObject schema ? ApiDescription.Shape(schema) : null)));
}
