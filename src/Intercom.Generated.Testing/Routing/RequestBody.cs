using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>The body of the requests of an operation, as the description has it.</summary>
/// <param name="schema">The schema of the body.</param>
/// <param name="schemas">The schemas of the description.</param>
internal sealed class RequestBody(JObject schema, SchemaReader schemas)
{
    private readonly BodyRule _rule = schemas.ReadBodyRule(schema);
    private readonly RequestReader _reader = new(schemas);

    /// <summary>Checks that required members are there, and that values are allowed.</summary>
    /// <exception cref="Errors.ApiError">One is not.</exception>
    public void Check(JObject body) => _rule.Check(body);

    /// <summary>Reads a body by its schema.</summary>
    /// <exception cref="Errors.ApiError">A member has a value of the wrong type.</exception>
    public JObject Read(JObject body) => (JObject)_reader.Read(body, schema);
}
