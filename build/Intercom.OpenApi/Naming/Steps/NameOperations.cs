using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming.Steps;

/// <summary>Every operation has a name of the form Area_Verb that no other has: the one that a person gave it, else one by rule.</summary>
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
                unnamed.Add((operation, $"{operation.Place} has no C# name: operationId is '{operation.Id}', expected Area_Verb. Name it in openapi/overlays/20-names.yaml."));
            }
            else if (!named.TryAdd(operation.Id!, operation))
            {
                unnamed.Add((operation, $"{operation.Place} and {named[operation.Id!].Place} are both called {operation.Id}. Rename one in openapi/overlays/20-names.yaml."));
            }
        }

        foreach ((Operation operation, string problem) in unnamed)
        {
            (string name, string? doubt) = namer.Of(operation, named.ContainsKey);
            description.Report(DiagnosticKind.NamedByRule, operation.Place, problem, $"the method {name.Replace("_", ".", StringComparison.Ordinal)}Async", doubt);
            operation.Definition["operationId"] = name;
            named.Add(name, operation);
        }
    }
}
