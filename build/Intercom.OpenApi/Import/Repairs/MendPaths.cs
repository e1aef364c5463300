using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Import.Repairs;

/// <summary>A path starts with a slash and ends with none, has no query, and is given once.</summary>
public sealed class MendPaths : IRepair
{
    public void Apply(JObject document, ICollection<Repair> repairs)
    {
        JObject paths = [];
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

            Merge(paths, name, operations);
        }

        document["paths"] = paths;
    }

    private static void Merge(JObject paths, string name, JObject operations)
    {
        if (paths[name] is not JObject existing)
        {
            paths[name] = operations.DeepClone();
            return;
        }

        foreach (JProperty member in operations.Properties())
        {
            if (existing[member.Name] is { } other && !JToken.DeepEquals(other, member.Value))
            {
                throw new DescriptionException($"path {name} is given twice, and the two say different things of {member.Name}.");
            }

            existing[member.Name] = member.Value.DeepClone();
        }
    }
}
