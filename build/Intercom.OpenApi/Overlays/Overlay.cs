using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Overlays;

/// <summary>An OpenAPI Overlay 1.0 document.</summary>
public sealed record Overlay(string Name, IReadOnlyList<OverlayAction> Actions)
{
    /// <summary>The specification extension of an action that adds what the description lacks, and changes nothing that it has.</summary>
    public const string Addition = "x-addition";

    private static readonly string[] KnownMembers = ["target", "description", "update", "remove", Addition];

    public static Overlay Read(string path) => Parse(YamlFile.Read(path), path);

    /// <summary>All overlays below a folder, in the order of their names.</summary>
    public static IEnumerable<Overlay> ReadFolder(string folder) =>
        Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .OrderBy(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), StringComparer.Ordinal)
            .Select(Read);

    public static Overlay Parse(JObject document, string name)
    {
        if (Text(document["overlay"])?.StartsWith("1.0.", StringComparison.Ordinal) != true)
        {
            throw new DescriptionException($"{name}: not an Overlay 1.0 document.");
        }

        return document["actions"] is JArray { Count: > 0 } actions
            ? new Overlay(name, [.. actions.Select((action, index) => ParseAction(action, $"{name}: action {index + 1}"))])
            : throw new DescriptionException($"{name}: no actions.");
    }

    private static OverlayAction ParseAction(JToken action, string place)
    {
        if (action is not JObject members || Text(members["target"]) is not { Length: > 0 } target)
        {
            throw new DescriptionException($"{place} has no target.");
        }

        if (members.Properties().FirstOrDefault(member => !KnownMembers.Contains(member.Name, StringComparer.Ordinal)) is { } unknown)
        {
            throw new DescriptionException($"{place} ({target}) has a member that overlays do not know: {unknown.Name}.");
        }

        if (members["remove"] is { Type: not JTokenType.Boolean })
        {
            throw new DescriptionException($"{place} ({target}): remove must be true or false.");
        }

        if (members[Addition] is { Type: not JTokenType.Boolean })
        {
            throw new DescriptionException($"{place} ({target}): {Addition} must be true or false.");
        }

        bool remove = (bool?)members["remove"] ?? false;
        if (remove == members.ContainsKey("update"))
        {
            throw new DescriptionException($"{place} ({target}) must have either update or remove.");
        }

        bool isAddition = (bool?)members[Addition] ?? false;
        return isAddition && (target != "$" || members["update"] is not JObject)
            ? throw new DescriptionException($"{place} ({target}): an addition has the target $ and an update that is an object.")
            : new OverlayAction(target, members["update"], remove, isAddition);
    }

    private static string? Text(JToken? token) => token is { Type: JTokenType.String } ? (string?)token : null;
}
