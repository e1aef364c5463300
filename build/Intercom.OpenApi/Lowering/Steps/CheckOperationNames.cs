using System.Text.RegularExpressions;
using Intercom.OpenApi.Description;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>Every operation has a name of the form Area_Verb that no other has.</summary>
public sealed partial class CheckOperationNames : ILoweringStep
{
    public void Apply(ApiDescription description)
    {
        Dictionary<string, Operation> named = new(StringComparer.Ordinal);
        foreach (Operation operation in description.Operations)
        {
            if (operation.Id is not { } id || !AreaAndVerb().IsMatch(id))
            {
                throw new DescriptionException(
                    $"{operation.Place} has no C# name: operationId is '{operation.Id}', expected Area_Verb. Name it in openapi/overlays/20-names.yaml.");
            }

            if (!named.TryAdd(id, operation))
            {
                throw new DescriptionException(
                    $"{operation.Place} and {named[id].Place} are both called {id}. Rename one in openapi/overlays/20-names.yaml.");
            }
        }
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*_[A-Z][A-Za-z0-9]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AreaAndVerb();
}
