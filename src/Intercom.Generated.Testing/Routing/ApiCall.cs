using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>A call of an operation, as its handler sees it.</summary>
/// <param name="path">The parameters in the path by name.</param>
/// <param name="query">The parameters in the query by name.</param>
/// <param name="body">The body; empty when the operation takes none.</param>
/// <param name="schema">The schema of the body; null when the operation takes none.</param>
internal sealed class ApiCall(
    IReadOnlyDictionary<string, string> path,
    IReadOnlyDictionary<string, string> query,
    JObject body,
    RequestBody? schema)
{
    public IReadOnlyDictionary<string, string> Query { get; } = query;

    /// <summary>The body as it was sent.</summary>
    public JObject Body { get; } = body;

    public string Path(string name) => path[name];

    /// <summary>Reads the body by its schema: scalars in the type of the schema, and without members that the schema lacks.</summary>
    /// <param name="except">Members to leave out.</param>
    /// <exception cref="Errors.ApiError">A member has a value of the wrong type.</exception>
    public JObject Read(params string[] except)
    {
        JObject rest = new(Body.Properties().Where(member => !except.Contains(member.Name, StringComparer.Ordinal)));
        return schema?.Read(rest) ?? rest;
    }
}
