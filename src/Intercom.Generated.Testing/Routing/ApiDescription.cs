using System.Globalization;
using Intercom.Testing.Json;
using Intercom.Testing.Paging;
using Intercom.Testing.Responses;
using Intercom.Testing.Search;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>The facts of a prepared description that the test server uses, for any version of the API.</summary>
internal sealed class ApiDescription
{
    private const string Json = "application/json";

    private static readonly Lazy<ApiDescription> Loaded = new(() => new ApiDescription(JsonText.ReadResource("intercom.json")));

    private static readonly HashSet<string> Methods = new(["get", "put", "post", "delete", "patch"], StringComparer.Ordinal);

    private readonly SchemaReader _schemas;

    public ApiDescription(JObject description)
    {
        _schemas = new SchemaReader(description);
        Version = (string?)description["info"]?["version"] ?? string.Empty;
        Versions = ReadVersions();
        Searches = new SearchFacts(description);
        Responses = new ResponseWriter(_schemas);
        Routes = new RouteTable(WithUnlisted([.. Operations(description).Select(CreateRoute)]));
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

    /// <summary>Gets a schema by its name; null where the description lacks it.</summary>
    public JObject? Schema(string name) => _schemas.Resolve($"#/components/schemas/{name}") is { Count: > 0 } schema ? schema : null;

    /// <summary>Gets a schema by its name, prepared; null where the description lacks it.</summary>
    public ResponseShape? ResponseShape(string name) => Schema(name) is { } schema ? _schemas.ReadResponse(schema) : null;

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
        return new Route(method, new PathTemplate(path), (string?)definition["operationId"], () => ReadForm(definition));
    }

    private RouteForm ReadForm(JObject definition)
    {
        JObject? request = SchemaOf(Target(definition["requestBody"]));
        JProperty? success = Success(definition);
        JObject? message = Target(success?.Value);
        ResponseShape? response = SchemaOf(message) is { } schema ? _schemas.ReadResponse(schema) : null;
        return new RouteForm(
            request is null ? null : new RequestBody(request, _schemas),
            ReadStatus(success?.Name),
            response,
            response is null ? (message?["content"] as JObject)?.Properties().FirstOrDefault()?.Name : null,
            PageFormat.Read(definition, response, Parameters(definition)));
    }

    // Official clients call an operation that this description lacks.
    private List<Route> WithUnlisted(List<Route> routes)
    {
        PathTemplate template = new("/conversations/{conversation_id}/run_assignment_rules");
        if (ResponseShape("conversation") is { } conversation && routes.TrueForAll(route => route.Template.Shape != template.Shape))
        {
            RouteForm form = new(null, StatusCodes.Status200OK, conversation, null, null);
            routes.Add(new Route("POST", template, "Conversations_RunAssignmentRules", () => form) { IsDescribed = false });
        }

        return routes;
    }

    private IEnumerable<string> Parameters(JObject definition) =>
        (definition["parameters"] as JArray ?? []).Select(Target).Select(parameter => (string?)parameter?["name"]).OfType<string>();

    private static int ReadStatus(string? status) =>
        int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out int code) ? code : StatusCodes.Status200OK;

    private static JProperty? Success(JObject definition) => (definition["responses"] as JObject ?? [])
        .Properties()
        .FirstOrDefault(response => response.Name.StartsWith('2') || response.Name.StartsWith('3'));

    private JObject? Target(JToken? node) =>
        (node as JObject)?["$ref"] is { } reference ? _schemas.Resolve((string)reference!) : node as JObject;

    private static JObject? SchemaOf(JObject? message) => message?["content"]?[Json]?["schema"] as JObject;
}
