using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Properties.Schemas;

/// <summary>The schemas of the description that the client was generated from, and the C# types that they became.</summary>
internal static class ApiSchemas
{
    private static readonly JObject Description = Read("intercom.json");
    private static readonly JObject TypeNames = Read("types.json");

    private static readonly HashSet<string> Sent = Reachable(Operations.Select(operation => operation["requestBody"]));
    private static readonly HashSet<string> Responded = Reachable(Operations.Select(operation => operation["responses"]));
    private static readonly HashSet<string> Succeeding =
        Reachable(Operations.SelectMany(operation => ResponsesOf(operation, isSuccess: true)));
    private static readonly HashSet<string> Failing =
        Reachable(Operations.SelectMany(operation => ResponsesOf(operation, isSuccess: false)));
    private static readonly HashSet<string> Parameters = Reachable(
        Description.Descendants().OfType<JProperty>().Where(member => member.Name == "parameters").Select(member => member.Value));

    /// <summary>All schemas by name.</summary>
    public static IReadOnlyDictionary<string, Schema> All { get; } =
        Components.Properties()
            .ToDictionary(component => component.Name, component => new Schema((JObject)component.Value), StringComparer.Ordinal);

    /// <summary>The JSON requests of operations, by their identifiers.</summary>
    public static IReadOnlyDictionary<string, Schema> Requests { get; } = Bodies(operation => [operation["requestBody"]]);

    /// <summary>The JSON responses of operations, by their identifiers.</summary>
    public static IReadOnlyDictionary<string, Schema> Responses { get; } = Bodies(operation => ResponsesOf(operation, isSuccess: true));

    /// <summary>The schemas of the bodies of error responses.</summary>
    public static IReadOnlyCollection<string> BodiesOfFailures { get; } = Operations.SelectMany(
        operation => ResponsesOf(operation, isSuccess: false))
        .Select(Resolve)
        .SelectMany(response => (response["content"] as JObject ?? []).Properties())
        .Select(media => ((string?)media.Value["schema"]?["$ref"])?.Split('/')[^1])
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);

    private static JObject Components => (JObject)Description["components"]!["schemas"]!;

    private static IEnumerable<JToken> Operations => ((JObject)Description["paths"]!).Properties()
        .SelectMany(path => ((JObject)path.Value).Properties())
        .Select(method => method.Value)
        .Where(operation => operation is JObject);

    /// <summary>The type that a schema is read and written as; null when it has none of its own.</summary>
    public static Type? TypeOf(string name) => (string?)TypeNames[name] is { } type
        ? typeof(IntercomClient).Assembly.GetType($"{nameof(Intercom)}.{type}", throwOnError: true)
        : null;

    /// <summary>Indicates whether a schema is only in requests.</summary>
    public static bool IsRequest(string name) => Sent.Contains(name) && !Responded.Contains(name);

    /// <summary>Indicates whether a schema is only in error responses.</summary>
    public static bool IsFailure(string name) => Failing.Contains(name) && !Succeeding.Contains(name) && !Sent.Contains(name);

    /// <summary>Whether a schema is only that of parameters.</summary>
    public static bool IsParameter(string name) => Parameters.Contains(name) && !Sent.Contains(name) && !Responded.Contains(name);

    /// <summary>
    /// The schemas with a type that hold a schema without one, as a member, part or branch, or inside of others without a type.
    /// </summary>
    public static IEnumerable<string> HoldersOf(string name) => Components.Properties()
        .Where(component => References(component.Value).Contains($"#/components/schemas/{name}", StringComparer.Ordinal))
        .SelectMany(component => TypeOf(component.Name) is null ? HoldersOf(component.Name) : [component.Name])
        .Distinct(StringComparer.Ordinal);

    private static Dictionary<string, Schema> Bodies(Func<JToken, IEnumerable<JToken?>> find) =>
        (from operation in Operations
         from body in find(operation).OfType<JToken>().Select(Resolve)
         let schema = body["content"]?["application/json"]?["schema"]
         where schema is not null
         select KeyValuePair.Create((string)operation["operationId"]!, new Schema((JObject)schema))).ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<JToken> ResponsesOf(JToken operation, bool isSuccess) =>
        (operation["responses"] as JObject ?? []).Properties()
            .Where(response => response.Name.StartsWith('2') == isSuccess)
            .Select(response => response.Value);

    private static HashSet<string> Reachable(IEnumerable<JToken?> roots)
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        Queue<JToken> open = new(roots.OfType<JToken>());
        while (open.TryDequeue(out JToken? token))
        {
            foreach (string reference in References(token).Where(reached.Add))
            {
                open.Enqueue(Follow(reference));
            }
        }

        return [.. reached.Select(reference => reference.Split('/')[^1])];
    }

    private static IEnumerable<string> References(JToken token) => (token is JContainer container ? container.DescendantsAndSelf() : [])
        .OfType<JProperty>()
        .Where(member => member is { Name: "$ref", Value.Type: JTokenType.String })
        .Select(member => (string)member.Value!);

    private static JToken Resolve(JToken token) => (string?)token["$ref"] is { } reference ? Follow(reference) : token;

    private static JToken Follow(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate((JToken)Description, (node, name) => node[name]!);

    private static JObject Read(string file)
    {
        using JsonTextReader reader = new(
            new StreamReader(Path.Combine(AppContext.BaseDirectory, file)))
        { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }
}
