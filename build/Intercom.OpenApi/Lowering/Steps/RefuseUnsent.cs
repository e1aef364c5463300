using Intercom.OpenApi.Description;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>Methods send what goes into the path, the query or a body of JSON; anything else would be an argument without effect.</summary>
public sealed class RefuseUnsent : ILoweringStep
{
    private const string Json = "application/json";

    public void Apply(ApiDescription description)
    {
        foreach (Operation operation in description.Operations)
        {
            RefuseParameters(operation);
            RefuseBodies(operation);
        }
    }

    private static void RefuseParameters(Operation operation)
    {
        if (operation.Parameters.FirstOrDefault(parameter => (string?)parameter["in"] is not ("path" or "query")) is { } parameter)
        {
            throw new DescriptionException(
                $"{operation.Place}: the parameter {parameter["name"]} goes into '{parameter["in"]}', and methods send only path and query. Remove it in openapi/overlays/10-corrections.yaml.");
        }
    }

    private static void RefuseBodies(Operation operation)
    {
        List<string> media = [.. ApiDescription.MediaTypes(operation.Definition["requestBody"]).Select(body => body.Name)];
        if (operation.Definition.ContainsKey("requestBody") && media is not [Json])
        {
            throw new DescriptionException(
                $"{operation.Place}: its body is '{string.Join(", ", media)}', and methods send only {Json}. Correct it in openapi/overlays/10-corrections.yaml.");
        }
    }
}
