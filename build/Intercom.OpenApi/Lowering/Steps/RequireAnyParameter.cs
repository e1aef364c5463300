using Intercom.OpenApi.Description;
using Intercom.OpenApi.Review;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>An operation that needs one of several parameters names them by their C# names, so that its method validates them before sending.</summary>
public sealed class RequireAnyParameter : ILoweringStep
{
    public void Apply(ApiDescription description)
    {
        foreach (Operation operation in description.Operations.Where(operation => operation.Definition[Marks.RequireAnyParameter] is JArray))
        {
            Name(description, operation);
        }
    }

    private static void Name(ApiDescription description, Operation operation)
    {
        Dictionary<string, string> names = operation.Parameters
            .Where(parameter => (string?)parameter["in"] == "query")
            .ToDictionary(parameter => (string)parameter["name"]!, parameter => (string)parameter[Marks.Name]!, StringComparer.Ordinal);
        List<string> required = [.. operation.Definition[Marks.RequireAnyParameter]!.Select(name => (string)name!)];
        List<string> unknown = [.. required.Where(name => !names.ContainsKey(name))];
        if (unknown.Count > 0)
        {
            description.Decide(
                FindingKind.Loosened,
                operation.Place,
                $"{operation.Place}: x-require-any-parameter names {string.Join(", ", unknown)}, which the query does not have. Correct it in openapi/overlays/10-corrections.yaml.",
                $"that one of its parameters must be given is not checked before sending, since it has no {string.Join(", ", unknown)}");
            return;
        }

        operation.Definition[Marks.RequireAny] = new JArray(required.Select(name => names[name]));
    }
}
