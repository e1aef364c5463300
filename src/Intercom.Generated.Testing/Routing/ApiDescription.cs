using Intercom.Testing.Search;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>What the embedded Intercom takes from a prepared description, of whatever version of the API.</summary>
internal sealed class ApiDescription
{
    private const string Json = "application/json";

    private static readonly Lazy<ApiDescription> Loaded = new(() => new ApiDescription(ReadResource()));

    private static readonly HashSet<string> Methods = new(["get", "put", "post", "delete", "patch"], StringComparer.Ordinal);

    private readonly SchemaReader _schemas;

    public ApiDescription(JObject description)
    {
        _schemas = new SchemaReader(description);
        Version = (string?)description["info"]?["version"] ?? string.Empty;
        Versions = ReadVersions();
        Searches = new SearchFacts(description);
        Responses = new ResponseWriter(_schemas);
        Routes = new RouteTable([.. Operations(description).Select(CreateRoute)]);
    }

    /// <summary>The description that the client is generated from.</summary>
    public static ApiDescription Instance => Loaded.Value;

    public RouteTable Routes { get; }

    public ResponseWriter Responses { get; }

    /// <summary>The searches and their fields.</summary>
    public SearchFacts Searches { get; }

    /// <summary>The version that is described.</summary>
    public string Version { get; }

    /// <summary>The versions that the API has; empty when the description does not list them.</summary>
    public IReadOnlySet<string> Versions { get; }

    private static IEnumerable<(string Method, string Path, JObject Definition)> Operations(JObject description) =>
        from path in (description["paths"] as JObject ?? []).Properties()
        from method in ((JObject)path.Value).Properties()
        where Methods.Contains(method.Name)
        select (method.Name.ToUpperInvariant(), path.Name, (JObject)method.Value);

    private HashSet<string> ReadVersions()
    {
        JArray listed = _schemas.Resolve("#/components/schemas/intercom_version")["enum"] as JArray ?? [];
        HashSet<string> versions = new(listed.Select(version => (string)version!), StringComparer.Ordinal);
        if (versions.Count > 0)
        {
            versions.Add(Version);
        }

        return versions;
    }

    private Route CreateRoute((string Method, string Path, JObject Definition) operation)
    {
        (string method, string path, JObject definition) = operation;
        JObject? request = SchemaOf(Target(definition["requestBody"]));
        return new Route(
            method,
            new PathTemplate(path),
            (string?)definition["operationId"],
            request is null ? null : new RequestBody(_schemas.ReadBodyRule(request), request, _schemas),
            SchemaOf(Success(definition)));
    }

    private JObject? Success(JObject definition) => Target((definition["responses"] as JObject ?? [])
        .Properties()
        .FirstOrDefault(response => response.Name.StartsWith('2'))?.Value);

    private JObject? Target(JToken? node) =>
        (node as JObject)?["$ref"] is { } reference ? _schemas.Resolve((string)reference!) : node as JObject;

    private static JObject? SchemaOf(JObject? message) => message?["content"]?[Json]?["schema"] as JObject;

    private static JObject ReadResource()
    {
        using Stream stream = typeof(ApiDescription).Assembly.GetManifestResourceStream("intercom.json")!;
        using JsonTextReader reader = new(new StreamReader(stream)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }
}
