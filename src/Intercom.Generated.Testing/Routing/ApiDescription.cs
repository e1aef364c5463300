using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>What the embedded Intercom takes from the description that the client is generated from.</summary>
internal sealed class ApiDescription
{
    private static readonly Lazy<ApiDescription> Loaded = new(() => new ApiDescription(ReadResource()));

    private static readonly HashSet<string> Methods = new(["get", "put", "post", "delete", "patch"], StringComparer.Ordinal);

    private ApiDescription(JObject description)
    {
        SchemaReader schemas = new(description);
        Routes = new RouteTable([.. Operations(description).Select(operation => CreateRoute(operation.Method, operation.Path, operation.Definition, schemas))]);
        Versions = schemas.Resolve("#/components/schemas/intercom_version")["enum"]!.Select(version => (string)version!).ToHashSet(StringComparer.Ordinal);
    }

    public static ApiDescription Instance => Loaded.Value;

    public RouteTable Routes { get; }

    public IReadOnlySet<string> Versions { get; }

    private static IEnumerable<(string Method, string Path, JObject Definition)> Operations(JObject description) =>
        from path in ((JObject)description["paths"]!).Properties()
        from method in ((JObject)path.Value).Properties()
        where Methods.Contains(method.Name)
        select (method.Name.ToUpperInvariant(), path.Name, (JObject)method.Value);

    private static Route CreateRoute(string method, string path, JObject definition, SchemaReader schemas)
    {
        JObject? schema = (JObject?)definition.SelectToken("requestBody.content['application/json'].schema");
        return new Route(method, path, (string)definition["operationId"]!, schema is null ? null : schemas.ReadBodyRule(schema));
    }

    private static JObject ReadResource()
    {
        using Stream stream = typeof(ApiDescription).Assembly.GetManifestResourceStream("intercom.json")!;
        using JsonTextReader reader = new(new StreamReader(stream)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }
}
