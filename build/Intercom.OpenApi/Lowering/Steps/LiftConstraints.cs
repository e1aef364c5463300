using Intercom.OpenApi.Description;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// A union whose branches hold nothing but `required` says which members belong together. It is no choice between types: it
/// is noted on the schema, and checked before a request is sent.
/// </summary>
public sealed class LiftConstraints : ILoweringStep
{
    public void Apply(ApiDescription description)
    {
        foreach (SchemaNode node in description.Nodes())
        {
            if (node.UnionBranches is { Count: > 0 } branches && branches.All(IsConstraint))
            {
                Composition.RemoveUnions(node.Schema);
                Lift(node.Schema, [.. branches.Select(branch => branch["required"]!.Select(member => (string)member!).ToList())]);
            }
        }
    }

    // What every branch asks for is simply required.
    private static void Lift(JObject schema, List<List<string>> branches)
    {
        List<string> common = branches.Aggregate((first, second) => [.. first.Intersect(second, StringComparer.Ordinal)]);
        List<JArray> remaining = [.. branches.Select(branch => new JArray(branch.Except(common, StringComparer.Ordinal)))];
        if (common.Count > 0)
        {
            schema["required"] = new JArray((schema["required"] as JArray ?? []).Concat(common.Select(member => (JToken)member)).Distinct(JToken.EqualityComparer));
        }

        if (remaining.TrueForAll(branch => branch.Count > 0))
        {
            schema[Marks.RequireAny] = new JArray(remaining);
        }
    }

    private static bool IsConstraint(JObject branch) =>
        branch["required"] is JArray && branch.Properties().All(member => member.Name is "required" or "title" or "description");
}
