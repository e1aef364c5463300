using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Document;

/// <summary>An operation of a description.</summary>
/// <param name="Path">The path, such as <c>/contacts/{id}</c>.</param>
/// <param name="Method">The HTTP method in lower case.</param>
/// <param name="Definition">The operation object.</param>
public sealed record Operation(string Path, string Method, JObject Definition)
{
    private const string TaskPrefix = "Task<";

    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch", "head", "options"];

    /// <summary>The operationId; null where there is none.</summary>
    public string? Id => (string?)Definition["operationId"];

    /// <summary>The first part of a C# name as operationId, such as <c>Contacts</c> of <c>Contacts_Get</c>.</summary>
    public string Area => Id!.Split('_')[0];

    /// <summary>The second part of a C# name as operationId, such as <c>Get</c> of <c>Contacts_Get</c>.</summary>
    public string Verb => Id!.Split('_')[1];

    /// <summary>The operation as C# code names it, such as <c>Contacts.Get</c>.</summary>
    public string Name => $"{Area}.{Verb}";

    /// <summary>
    /// The C# type of the response, with a question mark where it can be null; null for a method without a result. Set by the lowering.
    /// </summary>
    public string? ResultType =>
        (string?)Definition[SpecExtensions.ResponseType] is { } type && type.StartsWith(TaskPrefix, StringComparison.Ordinal)
            ? type[TaskPrefix.Length..^1]
            : null;

    /// <summary>Method and path, such as <c>GET /contacts</c>.</summary>
    public string Route => $"{Method.ToUpperInvariant()} {Path}";

    /// <summary>The operation in diagnostics, such as <c>operation GET /contacts</c>.</summary>
    public string Place => $"operation {Route}";

    /// <summary>The parameters that are objects.</summary>
    public IEnumerable<JObject> Parameters => (Definition["parameters"] as JArray ?? []).OfType<JObject>();

    /// <summary>The responses by status.</summary>
    public IEnumerable<JProperty> Responses => (Definition["responses"] as JObject ?? []).Properties();

    /// <summary>Lists the operations of a description. Paths and operations that are no objects are skipped.</summary>
    /// <param name="document">The description.</param>
    public static IReadOnlyList<Operation> All(JObject document) =>
    [
        .. SchemaWalk.Members(document["paths"]).SelectMany(Of),
    ];

    /// <summary>Lists the operations of a path. Operations that are no objects are skipped.</summary>
    /// <param name="path">The path of a description.</param>
    public static IEnumerable<Operation> Of(JProperty path) =>
        from member in SchemaWalk.Members(path.Value)
        where IsMethod(member.Name) && member.Value is JObject
        select new Operation(path.Name, member.Name, (JObject)member.Value);

    /// <summary>Groups operations by their areas, in the order of the names of the areas.</summary>
    /// <param name="operations">The operations, which have C# names.</param>
    public static IEnumerable<IGrouping<string, Operation>> ByArea(IEnumerable<Operation> operations) =>
        operations.GroupBy(operation => operation.Area, StringComparer.Ordinal).OrderBy(area => area.Key, StringComparer.Ordinal);

    /// <summary>Whether a member of a path item is an operation.</summary>
    /// <param name="name">The name of the member.</param>
    public static bool IsMethod(string name) => Methods.Contains(name, StringComparer.Ordinal);

    /// <summary>Whether a response is one of success.</summary>
    /// <param name="response">The response.</param>
    public static bool IsSuccess(JProperty response) => response.Name.StartsWith('2') || response.Name.StartsWith('3');
}
