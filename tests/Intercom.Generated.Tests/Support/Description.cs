using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Support;

/// <summary>The description that the client was generated from, with its overlays applied.</summary>
internal static class Description
{
    private static readonly JObject Root =
        (JObject)JsonText.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "intercom.json")));

    public static string Version => (string)Root["info"]!["version"]!;

    public static IReadOnlyList<string> Servers => [.. Root["servers"]!.Select(server => (string)server["url"]!)];

    public static IReadOnlyList<DescribedOperation> Operations { get; } =
    [
        .. ((JObject)Root["paths"]!)
            .Properties().SelectMany(path => Methods((JObject)path.Value).Select(method => Operation(path.Name, method))),
    ];

    /// <summary>The areas that its operations are in.</summary>
    public static IEnumerable<string> Areas => Operations.Select(operation => operation.Id.Split('_')[0]).Distinct(StringComparer.Ordinal);

    public static IReadOnlyList<DescribedSchema> Schemas { get; } =
        [.. ((JObject)Root["components"]!["schemas"]!)
            .Properties().Select(schema => new DescribedSchema(schema.Name, (JObject)schema.Value))];

    public static DescribedOperation Find(SentRequest request) =>
        Operations.Where(operation => operation.Fits(request)).OrderBy(operation => operation.ParameterCount).FirstOrDefault()
        ?? throw new InvalidOperationException($"The description has no {request.Method} {request.Path}.");

    private static IEnumerable<JProperty> Methods(JObject path) =>
        path.Properties().Where(member => member.Name is "get" or "post" or "put" or "delete" or "patch");

    private static DescribedOperation Operation(string path, JProperty method)
    {
        JToken operation = method.Value;
        return new DescribedOperation(
            (string)operation["operationId"]!,
            method.Name.ToUpperInvariant(),
            path,
            [.. (operation["parameters"] ?? new JArray()).Select(Resolve).Select(Parameter)],
            MediaType(operation["requestBody"]),
            operation["responses"]!.Children<JProperty>()
                .Where(response => response.Name[0] is '2' or '3').Select(response => MediaType(response.Value)).FirstOrDefault(),
            Paging(operation),
            (bool?)operation["x-idempotent"]);
    }

    // Recognized by the response and not by x-paging, so that a list that no overlay describes is found.
    private static DescribedPaging? Paging(JToken operation)
    {
        bool isPage = operation["responses"]!.Children<JProperty>().Where(response => response.Name[0] == '2')
            .Select(response => response.Value.SelectToken("content.['application/json'].schema")).OfType<JToken>()
            .SelectMany(Branches)
            .Any(
                response => response["properties"] is JObject members
                    && (members.ContainsKey("pages") || members.ContainsKey("scroll_param")));
        JToken? said = operation["x-paging"];
        return isPage ? new DescribedPaging((string?)said?["style"], (string?)said?["items"], (int?)said?["max"] ?? 150) : null;
    }

    private static IEnumerable<JToken> Branches(JToken schema)
    {
        JToken resolved = Resolve(schema);
        IEnumerable<JToken> branches = new[] { "oneOf", "anyOf", "allOf" }.SelectMany(composition => resolved[composition] ?? new JArray());
        return branches.SelectMany(Branches).Prepend(resolved);
    }

    private static DescribedParameter Parameter(JToken parameter) => new(
        (string)parameter["name"]!,
        (string)parameter["in"]!,
        (bool?)parameter["required"] == true,
        (string?)parameter["style"],
        (bool?)parameter["explode"],
        Resolve(parameter["schema"]!));

    private static string? MediaType(JToken? holder) =>
        holder is null ? null : Resolve(holder)["content"]?.Children<JProperty>().Single().Name;

    private static JToken Resolve(JToken node) => (string?)node["$ref"] is { } reference
        ? reference.TrimStart('#', '/').Split('/').Aggregate((JToken)Root, (current, name) => current[name]!)
        : node;
}
