using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>
/// Turns a union of objects in a request into an abstract class with a class for each variant, so that invalid combinations do not compile.
/// Members beside the union belong to the abstract class.
/// </summary>
public sealed class SplitRequestUnions : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (SchemaNode node in description.Nodes().Where(node => node.UnionVariants.Count > 1).ToList())
        {
            IReadOnlyList<JObject> variants = node.UnionVariants;
            if (variants.Any(variant => !variant.HasValues))
            {
                MakeVariantsOptional(node.Schema, [.. variants.Select(variant => description.Resolve(variant, node.Place))]);
            }
            else if (
                !IsRead(description, node)
                    && variants.All(variant => IsObject(description, variant, node.Place))
                    && AreFree(description, variants, node.Place))
            {
                Split(description, node, variants);
            }
        }
    }

    // A union of members and nothing: the members are optional.
    private static void MakeVariantsOptional(JObject schema, IReadOnlyList<JObject> variants)
    {
        Composition.RemoveUnions(schema);
        schema["properties"] ??= new JObject();
        foreach (JProperty property in variants.SelectMany(variant => (variant["properties"] as JObject ?? []).Properties()))
        {
            schema["properties"]![property.Name] = property.Value;
        }
    }

    private static void Split(ApiDescription description, SchemaNode node, IReadOnlyList<JObject> variants)
    {
        JObject schema = node.Schema;
        string name = UnionNamer.NameBase(description, node);
        JObject common = (JObject)(schema["properties"] ?? new JObject());
        List<string> required = [.. (schema["required"] as JArray ?? []).Select(member => (string)member!)];
        MoveRepeatedMembers(description, common, [.. variants.Select(variant => description.Resolve(variant, node.Place))]);
        Composition.RemoveUnions(schema);
        schema["type"] = "object";
        schema["properties"] = common;
        schema["required"] = new JArray(required.Where(common.ContainsKey));
        schema[SpecExtensions.Abstract] = true;
        schema[SpecExtensions.Usage] = SchemaUsage.Request;
        foreach ((int index, JObject variant) in variants.Index())
        {
            AddVariant(description, name, index, variant, required.Where(member => !common.ContainsKey(member)), node.Place);
        }
    }

    // A variant can refine a member beside the union. No class hides a member of its base, so each variant gets the member.
    private static void MoveRepeatedMembers(ApiDescription description, JObject common, List<JObject> variants)
    {
        foreach (
            JProperty member in common
                .Properties()
                .Where(member => variants.Exists(variant => variant["properties"]?[member.Name] is not null))
                .ToList())
        {
            foreach (JObject variant in variants)
            {
                variant["properties"] ??= new JObject();
                ((JObject)variant["properties"]!).TryAdd(member.Name, description.Copies.Copy(member.Value));
            }

            member.Remove();
        }
    }

    private static void AddVariant(
        ApiDescription description,
        string baseName,
        int index,
        JObject variant,
        IEnumerable<string> required,
        string place)
    {
        JObject schema = description.Resolve(variant, place);
        schema[SpecExtensions.Base] = baseName;
        schema["required"] = new JArray(
            (schema["required"] as JArray ?? []).Concat(required.Select(member => (JToken)member)).Distinct(JToken.EqualityComparer));
        if (schema == variant)
        {
            string name = UnionNamer.NameVariant(description, variant, baseName, index, place);
            schema["type"] = "object";
            schema[SpecExtensions.Usage] = SchemaUsage.Request;
            Components.Add(description, name, schema, place);
        }
    }

    // A class has one base, so a variant cannot belong to two unions; RejectUnions reports such a union.
    private static bool AreFree(ApiDescription description, IReadOnlyList<JObject> variants, string place)
    {
        string? taken = variants
            .Select(variant => (string?)description.Resolve(variant, place)[SpecExtensions.Base])
            .FirstOrDefault(name => name is not null);
        bool isTwice = variants.Select(variant => description.Resolve(variant, place)).Distinct().Count() < variants.Count;
        if (taken is not null || isTwice)
        {
            description.Report(
                DiagnosticKind.Relaxed,
                place,
                $"a variant of this union belongs to {taken ?? "it"} already",
                "Make both unions one schema in openapi/overlays/10-corrections.yaml.",
                $"an object with the members of all variants, since one belongs to {taken ?? "it"} already");
        }

        return taken is null && !isTwice;
    }

    // An abstract class cannot be deserialized, so RejectUnions reports a union that is also in responses.
    private static bool IsRead(ApiDescription description, SchemaNode node) =>
        description.Operations.Any(
            operation => operation.Definition["responses"] is { } responses && node.Schema.Ancestors().Contains(responses))
        || node.Schema.AncestorsAndSelf().OfType<JObject>().Where(schema => schema.Parent?.Parent == description.Schemas)
            .Any(component => (string?)component[SpecExtensions.Usage] is SchemaUsage.Response or SchemaUsage.Both);

    private static bool IsObject(ApiDescription description, JObject variant, string place)
    {
        JObject schema = description.Resolve(variant, place);
        return schema["properties"] is not null
            || Composition.UnionVariants(schema).Count > 0
            || schema.ContainsKey(SpecExtensions.Abstract);
    }
}
