using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Overlays;

/// <summary>
/// Adds the operations of a part of a description that a description does not have, and with them the tags and components that they need.
/// What the description has already stays as it is there, so that an addition never contradicts a version that brings the same operations
/// itself.
/// </summary>
/// <param name="document">The description.</param>
/// <param name="additions">A part of a description: paths, components and tags.</param>
public sealed class MissingParts(JObject document, JObject additions)
{
    private static readonly string[] Known = ["paths", "components", "tags"];

    /// <summary>Adds what is missing.</summary>
    /// <returns>The operations that the description has already, such as <c>GET /orders</c>.</returns>
    public IReadOnlyList<string> Add()
    {
        if (additions.Properties().FirstOrDefault(member => !Known.Contains(member.Name, StringComparer.Ordinal)) is { } unknown)
        {
            throw new DescriptionException($"an addition has paths, components and tags, and not {unknown.Name}.");
        }

        List<string> present = [];
        foreach (Operation operation in Operation.All(additions))
        {
            JObject path = Section(Section(document, "paths"), operation.Path);
            if (path.ContainsKey(operation.Method))
            {
                present.Add(operation.Route);
                continue;
            }

            AddShared(path, operation.Path);
            path[operation.Method] = operation.Definition.DeepClone();
            AddComponents(operation.Definition);
            AddTags(operation.Definition);
        }

        return present;
    }

    private static JObject Section(JObject owner, string name)
    {
        if (owner[name] is JObject section)
        {
            return section;
        }

        JObject added = [];
        owner[name] = added;
        return added;
    }

    // What all operations of a path share, such as the header of the version.
    private void AddShared(JObject path, string name)
    {
        foreach (
            JProperty member in SchemaWalk.Members(additions["paths"]![name])
                .Where(member => !Operation.IsMethod(member.Name) && !path.ContainsKey(member.Name))
                .ToList())
        {
            path.Add(new JProperty(member.Name, member.Value.DeepClone()));
            AddComponents(member.Value);
        }
    }

    private void AddComponents(JToken user)
    {
        foreach (string reference in References(user))
        {
            if (
                reference.Split('/') is not ["#", "components", { } kind, { } name]
                    || additions["components"]?[kind]?[name] is not { } component)
            {
                continue;
            }

            JObject components = Section(Section(document, "components"), kind);
            if (!components.ContainsKey(name))
            {
                components[name] = component.DeepClone();
                AddComponents(component);
            }
        }
    }

    private static IEnumerable<string> References(JToken token) => (token is JContainer container ? container.DescendantsAndSelf() : [])
        .Select(JsonPointer.Reference)
        .OfType<string>();

    private void AddTags(JObject operation)
    {
        if (document["tags"] is not JArray tags)
        {
            tags = [];
            document["tags"] = tags;
        }

        foreach (string name in (operation["tags"] as JArray ?? []).Select(tag => (string)tag!))
        {
            if (!tags.Any(tag => (string?)tag["name"] == name))
            {
                tags.Add(
                    (additions["tags"] as JArray)?
                        .FirstOrDefault(tag => (string?)tag["name"] == name)?.DeepClone() ?? new JObject { ["name"] = name });
            }
        }
    }
}
