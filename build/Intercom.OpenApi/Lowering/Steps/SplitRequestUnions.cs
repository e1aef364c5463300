using System.Globalization;
using Intercom.OpenApi.Description;
using Intercom.OpenApi.Review;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering.Steps;

/// <summary>
/// A choice between objects in a request becomes an abstract class with a class for each branch, so that what does not belong
/// together does not compile. Members beside the choice stand on the abstract class.
/// </summary>
public sealed class SplitRequestUnions : ILoweringStep
{
    public void Apply(ApiDescription description)
    {
        foreach (SchemaNode node in description.Nodes().Where(node => node.UnionBranches.Count > 1).ToList())
        {
            IReadOnlyList<JObject> branches = node.UnionBranches;
            if (branches.Any(branch => !branch.HasValues))
            {
                MakeBranchesOptional(node.Schema, [.. branches.Select(branch => description.Resolve(branch, node.Place))]);
            }
            else if (!IsRead(description, node) && branches.All(branch => IsObject(description, branch, node.Place)) && AreFree(description, branches, node.Place))
            {
                Split(description, node, branches);
            }
        }
    }

    // "This member or nothing": the member is optional.
    private static void MakeBranchesOptional(JObject schema, IReadOnlyList<JObject> branches)
    {
        Composition.RemoveUnions(schema);
        schema["properties"] ??= new JObject();
        foreach (JProperty property in branches.SelectMany(branch => (branch["properties"] as JObject ?? []).Properties()))
        {
            schema["properties"]![property.Name] = property.Value;
        }
    }

    private static void Split(ApiDescription description, SchemaNode node, IReadOnlyList<JObject> branches)
    {
        JObject schema = node.Schema;
        string name = BaseName(description, node);
        JObject common = (JObject)(schema["properties"] ?? new JObject());
        List<string> required = [.. (schema["required"] as JArray ?? []).Select(member => (string)member!)];
        MoveWhatBranchesRepeat(description, common, [.. branches.Select(branch => description.Resolve(branch, node.Place))]);
        Composition.RemoveUnions(schema);
        schema["type"] = "object";
        schema["properties"] = common;
        schema["required"] = new JArray(required.Where(common.ContainsKey));
        schema[Marks.Abstract] = true;
        schema[Marks.Usage] = MarkUsage.Request;
        foreach ((int index, JObject branch) in branches.Index())
        {
            AddBranch(description, name, index, branch, required.Where(member => !common.ContainsKey(member)), node.Place);
        }
    }

    // A branch can say more of a member than the whole does, and no class hides what its base has: each branch has it then.
    private static void MoveWhatBranchesRepeat(ApiDescription description, JObject common, List<JObject> branches)
    {
        foreach (JProperty member in common.Properties().Where(member => branches.Exists(branch => branch["properties"]?[member.Name] is not null)).ToList())
        {
            foreach (JObject branch in branches)
            {
                branch["properties"] ??= new JObject();
                ((JObject)branch["properties"]!).TryAdd(member.Name, description.Copies.Copy(member.Value));
            }

            member.Remove();
        }
    }

    private static void AddBranch(ApiDescription description, string baseName, int index, JObject branch, IEnumerable<string> required, string place)
    {
        JObject schema = description.Resolve(branch, place);
        schema[Marks.Base] = baseName;
        schema["required"] = new JArray((schema["required"] as JArray ?? []).Concat(required.Select(member => (JToken)member)).Distinct(JToken.EqualityComparer));
        if (schema == branch)
        {
            string name = BranchName(description, branch, baseName, index, place);
            schema["type"] = "object";
            schema[Marks.Usage] = MarkUsage.Request;
            description.Add(name, schema, place);
        }
    }

    private static string BranchName(ApiDescription description, JObject branch, string baseName, int index, string place)
    {
        if (CSharpName.Given(branch) is { } given && CSharpName.IsValid(given))
        {
            return given;
        }

        if (branch["required"]?.FirstOrDefault() is { } required)
        {
            return baseName + "By" + CSharpName.Pascal((string)required!);
        }

        string name = FreeName.Among(baseName + "Form", candidate => description.Schemas.ContainsKey(candidate));
        description.Decide(
            FindingKind.NamedByRule,
            string.Create(CultureInfo.InvariantCulture, $"{place} branch {index + 1}"),
            $"{place}: a branch of this choice has no name and requires nothing. Give it an x-csharp-name in openapi/overlays/20-names.yaml.",
            $"the type {name}");
        return name;
    }

    // A class has one base, so a branch of one choice cannot be a branch of another; such a choice is left to be refused.
    private static bool AreFree(ApiDescription description, IReadOnlyList<JObject> branches, string place)
    {
        string? taken = branches.Select(branch => (string?)description.Resolve(branch, place)[Marks.Base]).FirstOrDefault(name => name is not null);
        bool isTwice = branches.Select(branch => description.Resolve(branch, place)).Distinct().Count() < branches.Count;
        if (taken is not null || isTwice)
        {
            description.Decide(
                FindingKind.Loosened,
                place,
                $"{place}: a branch of this choice belongs to {taken ?? "it"} already. Make both choices one schema in openapi/overlays/10-corrections.yaml.",
                $"an object with the members of all branches, since one belongs to {taken ?? "it"} already");
        }

        return taken is null && !isTwice;
    }

    // The base gets its final name here because its branches carry it.
    private static string BaseName(ApiDescription description, SchemaNode node)
    {
        JProperty? owner = node.Schema.Parent as JProperty;
        string name = CSharpName.Given(node.Schema) is { } given && CSharpName.IsValid(given)
            ? given
            : (node.Role == SchemaRole.Component ? CSharpName.Pascal(owner!.Name) : NameByRule(description, node));
        node.Schema[Marks.Name] = name;
        return name;
    }

    private static string NameByRule(ApiDescription description, SchemaNode node)
    {
        // A branch can be called as the place is, and is no branch of itself.
        HashSet<string> taken = new(description.Schemas.Properties().Select(HoistInlineSchemas.TypeName), StringComparer.OrdinalIgnoreCase);
        string name = FreeName.Among(PlaceName.Of(description, node.Schema), taken.Contains);
        description.Decide(
            FindingKind.NamedByRule,
            node.Place,
            $"{node.Place}: this choice needs an x-csharp-name in openapi/overlays/20-names.yaml.",
            $"the type {name}");
        return name;
    }

    // An abstract class cannot be read, so a choice that comes in answers too is left to be refused.
    private static bool IsRead(ApiDescription description, SchemaNode node) =>
        description.Operations.Any(operation => operation.Definition["responses"] is { } answers && node.Schema.Ancestors().Contains(answers))
        || node.Schema.AncestorsAndSelf().OfType<JObject>().Where(schema => schema.Parent?.Parent == description.Schemas)
            .Any(component => (string?)component[Marks.Usage] is MarkUsage.Response or MarkUsage.Both);

    private static bool IsObject(ApiDescription description, JObject branch, string place)
    {
        JObject schema = description.Resolve(branch, place);
        return schema["properties"] is not null || Composition.UnionBranches(schema).Count > 0 || schema.ContainsKey(Marks.Abstract);
    }
}
