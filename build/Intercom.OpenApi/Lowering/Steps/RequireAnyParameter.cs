using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// Notes the C# names of parameters of which an operation requires one, so that its method validates them before sending.
/// </summary>
public sealed class RequireAnyParameter : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (
            Operation operation in description.Operations
                .Where(operation => operation.Definition[SpecExtensions.RequireAnyParameter] is JArray))
        {
            Name(description, operation);
        }
    }

    private static void Name(ApiDescription description, Operation operation)
    {
        Dictionary<string, string> names = operation.Parameters
            .Where(parameter => (string?)parameter["in"] == "query")
            .ToDictionary(
                parameter => (string)parameter["name"]!,
                parameter => (string)parameter[SpecExtensions.Name]!,
                StringComparer.Ordinal);
        List<string> required = [.. operation.Definition[SpecExtensions.RequireAnyParameter]!.Select(name => (string)name!)];
        List<string> unknown = [.. required.Where(name => !names.ContainsKey(name))];
        if (unknown.Count > 0)
        {
            description.Report(
                DiagnosticKind.Relaxed,
                operation.Place,
                $"x-require-any-parameter names {string.Join(", ", unknown)}, which the query does not have",
                "Correct it in openapi/overlays/10-corrections.yaml.",
                $"that one of its parameters is required is not validated before sending, since it has no {string.Join(", ", unknown)}");
            return;
        }

        operation.Definition[SpecExtensions.RequireAny] = new JArray(required.Select(name => names[name]));
    }
}
