using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Intercom.OpenApi.Overlays;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Emit.Sources;

/// <summary>The facts about webhooks: the topics, and what their items are read as.</summary>
internal sealed class WebhookFacts
{
    private const string Overlay = "27-webhooks.yaml";

    /// <summary>Reads the facts.</summary>
    /// <param name="lowered">The description as NSwag is given it.</param>
    /// <exception cref="DescriptionException">A list is malformed, or a type of items is there twice.</exception>
    public WebhookFacts(ApiDescription lowered)
    {
        Topics = FactList.Read(lowered.Root, SpecExtensions.WebhookTopics, Overlay, "value", "name", "items", "contains", "when");
        SortedDictionary<string, string> classes = new(StringComparer.Ordinal);
        foreach ((string type, string name) in HandWritten(lowered).Concat(Schemas(lowered)))
        {
            if (!classes.TryAdd(type, name))
            {
                throw new DescriptionException(
                    $"openapi/overlays/{Overlay}: items of type {type} are read as {classes[type]} and as {name}. Remove one.");
            }
        }

        Classes = classes;
        Contents = [.. lowered.Schemas.Properties().SelectMany(ContentsOf).OrderBy(content => content.Item, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The topics, each with its `value`, what it is sent `when`, and where they are known the types of its `items` and of what these
    /// `contain`.
    /// </summary>
    public IReadOnlyList<Fact> Topics { get; }

    /// <summary>The C# classes of items, by their types on the wire.</summary>
    public IReadOnlyDictionary<string, string> Classes { get; }

    /// <summary>The objects inside of items: the C# class of the item, the path of the object, and the C# class of the object.</summary>
    public IReadOnlyList<(string Item, string Path, string Class)> Contents { get; }

    private static IEnumerable<(string Item, string Path, string Class)> ContentsOf(JProperty schema) =>
        (schema.Value[SpecExtensions.WebhookContains] as JArray ?? [])
            .Select(path => (schema.Name, (string)path!, ClassOf(schema, (string)path!)));

    private static string ClassOf(JProperty schema, string path) =>
        ApiDescription.ReferenceName(schema.Value["properties"]?[path.Split('.')[0]])
            ?? throw new DescriptionException(
                $"openapi/overlays/{Overlay}: {SpecExtensions.WebhookContains} of {schema.Name} has {path}, which does not begin with a "
                    + "property that is an object of the API.");

    private static IEnumerable<(string Type, string Class)> HandWritten(ApiDescription lowered) =>
        FactList.Read(lowered.Root, SpecExtensions.WebhookItemClasses, Overlay, "type", "class")
            .Select(
                item => (
                    item.Text("type"),
                    CSharpName.IsValid(item.Text("class")) ? item.Text("class") : throw item.Malformed("class", "is no name of a class")));

    private static IEnumerable<(string Type, string Class)> Schemas(ApiDescription lowered) => lowered.Schemas.Properties()
        .SelectMany(schema => (schema.Value[SpecExtensions.WebhookItems] as JArray ?? []).Select(type => ((string)type!, schema.Name)));
}
