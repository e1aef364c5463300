using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>Removes parameters outside of path and query, and request bodies without content: methods do not send them.</summary>
public sealed class RejectUnsent : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (Operation operation in description.Operations.ToList())
        {
            RemoveParameters(description, operation);
            RemoveEmptyBody(description, operation);
        }
    }

    private static void RemoveParameters(ApiDescription description, Operation operation)
    {
        foreach (JObject parameter in operation.Parameters.Where(parameter => (string?)parameter["in"] is not ("path" or "query")).ToList())
        {
            description.Report(
                DiagnosticKind.Relaxed,
                $"{operation.Place} parameter {parameter["name"]}",
                $"the parameter {parameter["name"]} goes into '{parameter["in"]}', and methods send only path and query",
                "Remove it in openapi/overlays/10-corrections.yaml.",
                $"no argument, since it goes into '{parameter["in"]}'; RequestOptions.Headers can send it");
            parameter.Remove();
        }
    }

    private static void RemoveEmptyBody(ApiDescription description, Operation operation)
    {
        if (operation.Definition["requestBody"] is not null && !ApiDescription.MediaTypes(operation.Definition["requestBody"]).Any())
        {
            description.Report(
                DiagnosticKind.Relaxed,
                operation.Place,
                "its request body has no content",
                "Correct it in openapi/overlays/10-corrections.yaml.",
                "no request body, since it has no content");
            operation.Definition.Remove("requestBody");
        }
    }
}
