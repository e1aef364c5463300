using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming.Steps;

/// <summary>Names every operation in the form Area_Verb: by its operationId where an overlay set one, otherwise by rule.</summary>
public sealed class NameOperations : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        List<Operation> operations = [.. description.Operations];
        OperationNamer namer = new(operations, description.Root["components"]?["schemas"] as JObject ?? []);
        Dictionary<string, Operation> named = new(StringComparer.OrdinalIgnoreCase);
        List<(Operation Operation, string Problem)> unnamed = [];
        foreach (Operation operation in operations)
        {
            if (!OperationNamer.IsName(operation.Id))
            {
                unnamed.Add((operation, $"its operationId is '{operation.Id}', and not of the form Area_Verb"));
            }
            else if (!named.TryAdd(operation.Id!, operation))
            {
                unnamed.Add((operation, $"the name {operation.Id} also belongs to {named[operation.Id!].Place}"));
            }
        }

        foreach ((Operation operation, string problem) in unnamed)
        {
            (string name, string? doubt) = namer.Of(operation, named.ContainsKey);
            description.Report(
                DiagnosticKind.NamedByRule,
                operation.Place,
                problem,
                "Name it in openapi/overlays/20-names.yaml.",
                $"the method {name.Replace("_", ".", StringComparison.Ordinal)}Async",
                doubt);
            operation.Definition["operationId"] = name;
            named.Add(name, operation);
        }
    }
}
