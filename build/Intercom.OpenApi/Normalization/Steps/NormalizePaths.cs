using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization.Steps;

/// <summary>A path starts with a slash and ends with none, has no query, and is given once.</summary>
public sealed class NormalizePaths : INormalizationStep
{
    public void Apply(JObject document, ICollection<Repair> repairs)
    {
        JObject paths = [];
        Dictionary<string, string> spellings = new(StringComparer.Ordinal);
        foreach (JProperty path in SchemaWalk.Members(document["paths"]).Where(path => !path.Name.StartsWith("x-", StringComparison.Ordinal)))
        {
            if (path.Value is not JObject operations)
            {
                repairs.Add(new Repair($"path {path.Name}", "left out: there are no operations."));
                continue;
            }

            string name = "/" + path.Name.Split('?')[0].Trim().Trim('/');
            if (name != path.Name)
            {
                repairs.Add(new Repair($"path {path.Name}", $"written as {name}."));
            }

            if (spellings.TryAdd(name, path.Name))
            {
                paths[name] = operations.DeepClone();
            }
            else
            {
                Join((JObject)paths[name]!, operations, spellings[name], path.Name, repairs);
            }
        }

        document["paths"] = paths;
    }

    private static void Join(JObject existing, JObject operations, string first, string again, ICollection<Repair> repairs)
    {
        foreach (JProperty member in operations.Properties())
        {
            if (existing[member.Name] is not { } other)
            {
                existing[member.Name] = member.Value.DeepClone();
            }
            else if (OperationNode.IsMethod(member.Name) && other is JObject operation && member.Value is JObject repeated)
            {
                repairs.Add(new RepeatedOperation(new OperationNode(first, member.Name, operation), new OperationNode(again, member.Name, repeated)).RemoveRepeated());
            }
            else if (!JToken.DeepEquals(other, member.Value))
            {
                throw new DescriptionException($"{first} and {again} are one path, and say different things of {member.Name}.");
            }
        }
    }
}
