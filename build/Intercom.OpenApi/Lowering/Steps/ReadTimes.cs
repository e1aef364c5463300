using Intercom.OpenApi.Description;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>Times that travel as numbers become date-times to NSwag, marked so that they are written as numbers again.</summary>
public sealed class ReadTimes : ILoweringStep
{
    public void Apply(ApiDescription description)
    {
        foreach (SchemaNode node in description.Nodes())
        {
            if (IsUnixTime(node.Schema))
            {
                MakeUnixTime(node.Schema);
            }
            else if (node.UnionBranches is { Count: 2 } branches && branches.All(IsTime) && branches.Any(IsNumeric))
            {
                Composition.RemoveUnions(node.Schema);
                if (branches.Any(branch => (bool?)branch["nullable"] == true))
                {
                    node.Schema["nullable"] = true;
                }

                MakeUnixTime(node.Schema);
            }
        }
    }

    // Branches are visited before their union, so one that was a number has its mark by then.
    private static bool IsUnixTime(JObject schema) =>
        schema.ContainsKey(Marks.UnixTime) || ((string?)schema["type"] == "integer" && (string?)schema["format"] is "date-time" or "timestamp");

    private static bool IsNumeric(JObject schema) => IsUnixTime(schema) || (string?)schema["type"] == "integer";

    private static bool IsTime(JObject schema) =>
        IsNumeric(schema) || (string?)schema["format"] == "date-time";

    private static void MakeUnixTime(JObject schema)
    {
        schema["type"] = "string";
        schema["format"] = "date-time";
        schema[Marks.UnixTime] = true;
    }
}
