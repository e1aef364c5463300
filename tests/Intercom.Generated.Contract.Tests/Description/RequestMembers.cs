using Newtonsoft.Json.Linq;

namespace Intercom.Contract.Tests.Description;

/// <summary>The members of the bodies of requests, as the description has them and as they were sent, by their paths.</summary>
internal static class RequestMembers
{
    private static readonly JObject Root =
        (JObject)JsonText.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "intercom.json")));

    public static IReadOnlyDictionary<string, JObject> Operations { get; } = ((JObject)Root["paths"]!).Properties()
        .SelectMany(path => ((JObject)path.Value).Properties())
        .Where(method => method.Value is JObject operation && operation.ContainsKey("operationId"))
        .ToDictionary(
            method => ((string)method.Value["operationId"]!).Replace('_', '.'), method => (JObject)method.Value, StringComparer.Ordinal);

    /// <summary>All members that a body can have, such as <c>customer.email</c> or <c>contacts[].id</c>.</summary>
    public static IReadOnlySet<string> Described(string operation)
    {
        HashSet<string> members = new(StringComparer.Ordinal);
        if (Operations[operation]["requestBody"] is { } body)
        {
            Collect(Resolve(body)["content"]!.First!.First!["schema"]!, string.Empty, [], members);
        }

        return members;
    }

    /// <summary>The parameters of an operation, by their names in C#.</summary>
    public static IReadOnlyDictionary<string, JToken> Parameters(string operation) => (Operations[operation]["parameters"] as JArray ?? [])
        .Select(Resolve)
        .Where(parameter => parameter["schema"] is not null)
        .ToDictionary(
            parameter => NameInCSharp((string)parameter["name"]!),
            parameter => Resolve(parameter["schema"]!),
            StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Sent(JToken? json, string path = "") => json switch
    {
        JObject map => map.Properties().SelectMany(member => Sent(member.Value, Join(path, member.Name)).Prepend(Join(path, member.Name))),
        JArray list => list.SelectMany(item => Sent(item, $"{path}[]")),
        _ => [],
    };

    private static void Collect(JToken node, string path, IReadOnlyList<string> within, HashSet<string> members)
    {
        if ((string?)node["$ref"] is { } reference)
        {
            // A search query holds itself.
            if (!within.Contains(reference, StringComparer.Ordinal))
            {
                Collect(Resolve(node), path, [.. within, reference], members);
            }

            return;
        }

        foreach (JToken part in new[] { "allOf", "oneOf", "anyOf" }
            .SelectMany(union => node[union] ?? new JArray()).Where(part => !IsAlsoInList(node, part)))
        {
            Collect(part, path, within, members);
        }

        foreach (JProperty member in (node["properties"] as JObject)?.Properties() ?? [])
        {
            members.Add(Join(path, member.Name));
            Collect(member.Value, Join(path, member.Name), within, members);
        }

        if (node["items"] is { } items)
        {
            Collect(items, $"{path}[]", within, members);
        }
    }

    // One, or a list of them: a list of one says the same.
    private static bool IsAlsoInList(JToken node, JToken part) =>
        node["oneOf"] is JArray forms && forms.Any(form => form["items"] is { } items && JToken.DeepEquals(items, part));

    private static string NameInCSharp(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static JToken Resolve(JToken node) => (string?)node["$ref"] is { } reference
        ? reference.TrimStart('#', '/').Split('/').Aggregate((JToken)Root, (current, name) => current[name]!)
        : node;
}
