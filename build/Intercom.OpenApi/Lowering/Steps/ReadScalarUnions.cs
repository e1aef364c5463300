using Intercom.OpenApi.Description;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// A choice between scalars is the first of them, and a choice between an object and scalars is the object: the readers take
/// the other forms, so nothing is lost. Corrections put the form that the API documents first.
/// </summary>
public sealed class ReadScalarUnions : ILoweringStep
{
    private static readonly string[] Scalars = ["string", "integer", "number", "boolean"];

    public void Apply(ApiDescription description)
    {
        foreach (SchemaNode node in description.Nodes())
        {
            IReadOnlyList<JObject> branches = node.UnionBranches;
            if (branches.Count < 2 || node.Schema["properties"] is not null || !branches.Any(IsScalar) || branches.Count(branch => !IsScalar(branch)) > 1)
            {
                continue;
            }

            JObject chosen = branches.FirstOrDefault(branch => !IsScalar(branch)) ?? branches[0];
            bool isNullable = branches.Any(branch => (bool?)branch["nullable"] == true);
            Composition.RemoveUnions(node.Schema);
            foreach (JProperty member in chosen.Properties())
            {
                node.Schema[member.Name] ??= member.Value;
            }

            if (isNullable)
            {
                node.Schema["nullable"] = true;
            }
        }
    }

    private static bool IsScalar(JObject schema) => Scalars.Contains((string?)schema["type"], StringComparer.Ordinal) && schema["enum"] is null;
}
